import type { SecondSourcePort, SourceReading } from '../../../enrollment/second-source.ts';
import { isRunnable } from '../../host/find-tool.ts';
import { createPolledSource, type Answer } from '../polled-source.ts';
import { createCfgutilCalls, type CfgutilTimes } from './cfgutil-calls.ts';
import { keepExec, type CfgutilExec } from './cfgutil-exec.ts';
import { factsOf, placeOf } from './cfgutil-facts.ts';
import { createDeviceProperties, devicesOf } from './device-properties.ts';

export interface CfgutilSourceParts {
  readonly path: string;
  readonly nowMs: () => number;
  readonly times?: CfgutilTimes;
  readonly settleMs?: number;
  readonly everyMs?: number;
  /** First wait before exec is restarted. */
  readonly restartMs?: number;
  /** False: no `cfgutil exec` runs beside the questions. */
  readonly hasExec?: boolean;
}

/** Apple Configurator's own tool: ECID, serial, model, name, activation and supervision. */
export function createCfgutilSource(parts: CfgutilSourceParts): SecondSourcePort {
  const { path, nowMs, times, settleMs, everyMs, restartMs, hasExec = true } = parts;
  const calls = createCfgutilCalls(path, times);
  const properties = createDeviceProperties(calls);
  let version: string | null = null;
  let exec: CfgutilExec | null = null;

  const ask = async (signal: AbortSignal): Promise<Answer> => {
    if (!isRunnable(path)) return { kind: 'absent' };
    if (hasExec) exec ??= startExec();
    version ??= await calls.version(signal);
    const askedMs = nowMs();
    const listed = devicesOf(await calls.list(signal));
    if (listed.kind !== 'devices') return listed;
    const fault = await properties.read(listed.devices, signal);
    const readings = [...listed.devices].map(([ecid, device]): SourceReading => {
      const facts = factsOf(ecid, properties.of(ecid, device));
      return { source: 'cfgutil', port: placeOf(device), askedMs, facts };
    });
    return { kind: 'seen', version, readings, ...(fault ? { fault } : {}) };
  };

  const source = createPolledSource({
    source: 'cfgutil',
    ask,
    nowMs,
    ...(settleMs === undefined ? {} : { settleMs }),
    ...(everyMs === undefined ? {} : { everyMs }),
  });
  const startExec = (): CfgutilExec =>
    keepExec({
      path,
      onChange: source.look,
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
