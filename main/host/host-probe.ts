import {
  read,
  unknown,
  type HostFacts,
  type HostProbe,
  type Reading,
  type ToolFacts,
} from '../../enrollment/bench-check/host-facts.ts';
import type { Clock } from '../../enrollment/ports.ts';
import { CFGUTIL_PATHS, findTool, isRunnable } from './find-tool.ts';
import { createClockProbe } from './probes/clock-probe.ts';
import { networkProbe, probeFolder, probeSpace } from './probes/folder-probe.ts';
import { probeAccessories, probeModel } from './probes/model-probe.ts';
import { probeSleep } from './probes/sleep-probe.ts';
import { runTool } from './run-tool.ts';

/** Programs that probe the host; null if the host has none. */
export interface HostTools {
  readonly pmset: string | null;
  readonly systemProfiler: string | null;
  readonly mount: string | null;
  /** Null: not found. Undefined: impossible on this host. */
  readonly cfgutil: string | null | undefined;
}

export interface HostProbeParts {
  readonly folder: string;
  readonly clock: Clock;
  readonly newestRowMs: () => number | null;
  readonly platform: string;
  readonly tools: HostTools;
}

/** The programs to ask on this computer; elsewhere than on Macs only those given explicitly. */
export function hostTools(
  platform: string,
  path: string | undefined,
  cfgutil: string | null,
): HostTools {
  if (platform !== 'darwin') {
    return { pmset: null, systemProfiler: null, mount: null, cfgutil: cfgutil ?? undefined };
  }
  const systemTool = (file: string): string | null => (isRunnable(file) ? file : null);
  return {
    pmset: systemTool('/usr/bin/pmset'),
    systemProfiler: systemTool('/usr/sbin/system_profiler'),
    mount: systemTool('/sbin/mount'),
    cfgutil: cfgutil ?? findTool({ name: 'cfgutil', path, places: CFGUTIL_PATHS }),
  };
}

/** Probes this host with its own programs, all at once; each result may be unknown. */
export function createHostProbe(parts: HostProbeParts): HostProbe {
  const { folder, clock, platform, tools } = parts;
  const lookAtClock = createClockProbe(clock, parts.newestRowMs);
  return {
    look: async (): Promise<HostFacts> => {
      const [sleep, [model, accessories], folderFacts, freeBytes, cfgutil] = await Promise.all([
        probeSleep(tools.pmset),
        profiler(tools.systemProfiler),
        probeFolder(folder, networkProbe(platform, tools.mount)),
        probeSpace(folder),
        probeCfgutil(tools.cfgutil),
      ]);
      return {
        atMs: clock.nowMs(),
        platform,
        model,
        accessories,
        sleep,
        freeBytes,
        cfgutil,
        folder: folderFacts,
        clock: lookAtClock(),
      };
    },
  };
}

/** One after another: the program is slow, and slower twice at once. */
async function profiler(path: string | null) {
  return [await probeModel(path), await probeAccessories(path)] as const;
}

/** Path of cfgutil and its reported version. */
async function probeCfgutil(path: string | null | undefined): Promise<Reading<ToolFacts | null>> {
  if (path === undefined) return unknown('not-on-this-host');
  if (path === null || !isRunnable(path)) return read(null);
  const end = await runTool({ path, args: ['version'], timeoutMs: 10_000, maxBytes: 65_536 });
  const version = end.kind === 'ended' ? versionIn(end.stdout) : null;
  return read({ path, version });
}

/** The first thing in a text that looks like a version, such as `2.20`. */
export const versionIn = (text: string): string | null =>
  /\b\d{1,4}(?:\.\d{1,6}){1,3}\b/.exec(text)?.[0] ?? null;
