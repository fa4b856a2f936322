import { versionIn } from '../../host/host-probe.ts';
import { runTool, type ToolEnd } from '../../host/run-tool.ts';

/** Time that one call may take, in ms. */
export interface CfgutilTimes {
  readonly listMs: number;
  readonly getMs: number;
}

const CFGUTIL_TIMES: CfgutilTimes = { listMs: 15_000, getMs: 45_000 };

/** Calls of one cfgutil, one after another: two at once disturb each other on one device. */
export interface CfgutilCalls {
  readonly version: (signal: AbortSignal) => Promise<string | null>;
  readonly list: (signal: AbortSignal) => Promise<ToolEnd>;
  /** ECIDs as this cfgutil writes them: it may not know another spelling of the same number. */
  readonly get: (
    ecids: readonly string[],
    properties: readonly string[],
    signal: AbortSignal,
  ) => Promise<ToolEnd>;
}

export function createCfgutilCalls(
  path: string,
  times: CfgutilTimes = CFGUTIL_TIMES,
): CfgutilCalls {
  let last: Promise<unknown> = Promise.resolve();
  const run = (
    args: readonly string[],
    timeoutMs: number,
    signal: AbortSignal,
  ): Promise<ToolEnd> => {
    const next = last.then(() => runTool({ path, args, timeoutMs, signal }));
    last = next;
    return next;
  };
  return {
    version: async (signal) => {
      const end = await run(['version'], times.listMs, signal);
      return end.kind === 'ended' ? versionIn(end.stdout) : null;
    },
    list: (signal) => run(['--format', 'JSON', 'list'], times.listMs, signal),
    get: (ecids, properties, signal) => {
      const devices = ecids.flatMap((ecid) => ['--ecid', ecid]);
      return run(['--format', 'JSON', ...devices, 'get', ...properties], times.getMs, signal);
    },
  };
}
