import type { Ecid } from '../../../enrollment/ecid.ts';
import type { Port } from '../../../enrollment/usb-device.ts';
import type { ToolEnd } from '../../host/run-tool.ts';
import { faultOfRun } from '../fault-of-run.ts';
import { monoMs, type Answer, type Fault } from '../polled-source.ts';
import type { CfgutilCalls } from './cfgutil-calls.ts';
import { PAIRING_REFUSED, placeOf, PROPERTIES } from './cfgutil-facts.ts';
import { readCfgutil, type CfgutilDevice, type CfgutilOutput } from './cfgutil-output.ts';

/**
 * Properties such as activation may change while a device stays plugged in; they are asked again
 * after this time.
 */
const STALE_MS = 300_000;
/** Devices of one `get`: a hanging one must not delay all others. */
const AT_ONCE = 16;

interface Known {
  readonly device: CfgutilDevice;
  readonly port: Port | null;
  /** When it was read; monotonic ms. */
  readonly readMs: number;
}

type Listed = ReadonlyMap<Ecid, CfgutilDevice>;

/** The properties of the plugged-in devices, each refreshed once in a while. */
export interface DeviceProperties {
  /** Reads what is missing or stale; answers with the failure, if any. */
  readonly read: (listed: Listed, signal: AbortSignal) => Promise<Fault | null>;
  /** All that is known of a listed device. */
  readonly of: (
    ecid: Ecid,
    listed: CfgutilDevice,
  ) => Pick<CfgutilDevice, 'values' | 'errors' | 'failure'>;
}

export function createDeviceProperties(calls: Pick<CfgutilCalls, 'get'>): DeviceProperties {
  const known = new Map<Ecid, Known>();

  const forgetAllBut = (listed: Listed): void => {
    for (const [ecid, { port, readMs }] of known) {
      const device = listed.get(ecid);
      const isStale = monoMs() - readMs > STALE_MS;
      if (device === undefined || placeOf(device) !== port || isStale) known.delete(ecid);
    }
  };
  const keep = (got: Listed, listed: Listed): void => {
    for (const [ecid, device] of got) {
      const place = listed.get(ecid);
      if (place) known.set(ecid, { device, port: placeOf(place), readMs: monoMs() });
    }
  };
  const getMissing = async (listed: Listed, signal: AbortSignal): Promise<Fault | null> => {
    const wanted = [...listed].flatMap(([ecid, { written }]) => (known.has(ecid) ? [] : [written]));
    let fault: Fault | null = null;
    for (let from = 0; from < wanted.length && !signal.aborted; from += AT_ONCE) {
      const ecids = wanted.slice(from, from + AT_ONCE);
      const got = devicesOf(await calls.get(ecids, PROPERTIES, signal));
      if (got.kind === 'devices') keep(got.devices, listed);
      else fault = { why: got.why, detail: got.detail };
    }
    return fault;
  };

  return {
    read: async (listed, signal) => {
      forgetAllBut(listed);
      const missed = await getMissing(listed, signal);
      const refused = [...known.values()].map(({ device }) => faultOf(device));
      return missed ?? refused.find((one) => one !== null) ?? null;
    },
    of: (ecid, { values }) => {
      const device = known.get(ecid)?.device;
      const { errors = {}, failure = null } = device ?? {};
      return { values: { ...values, ...device?.values }, errors, failure };
    },
  };
}

/** An error of a whole device other than the usual one, which its facts already say. */
function faultOf({ failure }: CfgutilDevice): Fault | null {
  if (failure === null || failure.code === PAIRING_REFUSED) return null;
  const detail = [failure.domain, failure.code].filter((part) => part !== null).join(' ');
  return { why: 'reported-error', detail };
}

type Devices = Extract<CfgutilOutput, { kind: 'devices' }>;
type Failed = Extract<Answer, { kind: 'failed' }>;

/** What an answer lists, or why it lists nothing. */
export function devicesOf(end: ToolEnd): Devices | Failed {
  if (end.kind !== 'ended') return { kind: 'failed', ...faultOfRun(end) };
  const read = readCfgutil(end);
  if (read.kind === 'devices') return read;
  if (read.kind === 'not-understood') return { kind: 'failed', why: 'not-understood', detail: '' };
  const detail = [read.domain, read.code].filter((part) => part !== null).join(' ');
  return { kind: 'failed', why: 'reported-error', detail };
}
