import type { Ecid } from '../../../enrollment/ecid.ts';
import type {
  SecondSourcePort,
  SourceReading,
} from '../../../enrollment/second-source/second-source.ts';
import type { Port } from '../../../enrollment/usb-device.ts';
import { isRunnable } from '../../host/find-tool.ts';
import type { ToolEnd } from '../../host/run-tool.ts';
import { faultOfRun } from '../fault-of-run.ts';
import { createPolledSource, monoMs, type Answer, type Fault } from '../polled-source.ts';
import { createCfgutilCalls, type CfgutilTimes } from './cfgutil-calls.ts';
import { keepExec, type CfgutilExec } from './cfgutil-exec.ts';
import { factsOf, PAIRING_REFUSED, placeOf, PROPERTIES } from './cfgutil-facts.ts';
import { readCfgutil, type CfgutilDevice, type CfgutilOutput } from './cfgutil-output.ts';

export interface CfgutilSourceParts {
  readonly path: string;
  readonly nowMs: () => number;
  readonly times?: CfgutilTimes;
  readonly settleMs?: number;
  readonly everyMs?: number;
  /** First wait before exec is started again. */
  readonly restartMs?: number;
}

/** Properties may change while a device stays, such as its activation; asked again after this time. */
const STALE_MS = 300_000;
/** Devices of one `get`: one that hangs must not keep all others waiting. */
const AT_ONCE = 16;

interface Known {
  readonly device: CfgutilDevice;
  readonly port: Port | null;
  /** When it was read; ms that never step back. */
  readonly readMs: number;
}

/** Apple Configurator's own tool: ECID, serial, model, name, activation and supervision. */
export function createCfgutilSource(parts: CfgutilSourceParts): SecondSourcePort {
  const { path, nowMs, times, settleMs, everyMs, restartMs } = parts;
  const calls = createCfgutilCalls(path, times);
  const known = new Map<Ecid, Known>();
  let version: string | null = null;
  let exec: CfgutilExec | null = null;

  const ask = async (signal: AbortSignal): Promise<Answer> => {
    if (!isRunnable(path)) return { kind: 'absent' };
    exec ??= startExec();
    version ??= await calls.version(signal);
    const askedMs = nowMs();
    const listed = outputOf(await calls.list(signal));
    if (listed.kind !== 'devices') return listed;
    forgetAllBut(listed.devices);
    const missed = await getProperties(listed.devices, signal);
    const refused = [...known.values()].map(({ device }) => faultOf(device));
    const fault = missed ?? refused.find((one) => one !== null);
    const readings = [...listed.devices].map(([ecid, device]): SourceReading => {
      const values = { ...device.values, ...known.get(ecid)?.device.values };
      const { errors = {}, failure = null } = known.get(ecid)?.device ?? {};
      const facts = factsOf(ecid, { values, errors, failure });
      return { source: 'cfgutil', port: placeOf(device), askedMs, facts };
    });
    return { kind: 'seen', version, readings, ...(fault ? { fault } : {}) };
  };

  const forgetAllBut = (listed: ReadonlyMap<Ecid, CfgutilDevice>): void => {
    for (const [ecid, { port, readMs }] of known) {
      const device = listed.get(ecid);
      const isStale = monoMs() - readMs > STALE_MS;
      if (device === undefined || placeOf(device) !== port || isStale) known.delete(ecid);
    }
  };
  const getProperties = async (
    listed: ReadonlyMap<Ecid, CfgutilDevice>,
    signal: AbortSignal,
  ): Promise<Fault | undefined> => {
    const wanted = [...listed].flatMap(([ecid, { written }]) => (known.has(ecid) ? [] : [written]));
    let fault: Fault | undefined;
    for (let from = 0; from < wanted.length && !signal.aborted; from += AT_ONCE) {
      const ecids = wanted.slice(from, from + AT_ONCE);
      const got = outputOf(await calls.get(ecids, PROPERTIES, signal));
      if (got.kind !== 'devices') fault = { why: got.why, detail: got.detail };
      else {
        for (const [ecid, device] of got.devices) {
          const place = listed.get(ecid);
          if (place) known.set(ecid, { device, port: placeOf(place), readMs: monoMs() });
        }
      }
    }
    return fault;
  };

  const source = createPolledSource({
    ...{ source: 'cfgutil', ask, nowMs },
    ...(settleMs === undefined ? {} : { settleMs }),
    ...(everyMs === undefined ? {} : { everyMs }),
  });
  const startExec = (): CfgutilExec =>
    keepExec({
      ...{ path, onChange: source.look },
      ...(restartMs === undefined ? {} : { firstWaitMs: restartMs }),
    });
  return {
    ...source,
    stop: async () => {
      exec?.stop();
      await source.stop();
    },
  };
}

/** An error of a whole device that is not the usual one, which its facts tell. */
function faultOf({ failure }: CfgutilDevice): Fault | null {
  if (failure === null || failure.code === PAIRING_REFUSED) return null;
  const detail = [failure.domain, failure.code].filter((part) => part !== null).join(' ');
  return { why: 'reported-error', detail };
}

type Devices = Extract<CfgutilOutput, { kind: 'devices' }>;
type Failed = Extract<Answer, { kind: 'failed' }>;

function outputOf(end: ToolEnd): Devices | Failed {
  if (end.kind !== 'ended') return { kind: 'failed', ...faultOfRun(end) };
  const read = readCfgutil(end);
  if (read.kind === 'devices') return read;
  if (read.kind === 'not-understood') return { kind: 'failed', why: 'not-understood', detail: '' };
  const detail = [read.domain, read.code].filter((part) => part !== null).join(' ');
  return { kind: 'failed', why: 'reported-error', detail };
}
