import type { SecondSourcePort } from '../../../enrollment/second-source.ts';
import { isRunnable } from '../../host/find-tool.ts';
import { runTool } from '../../host/run-tool.ts';
import { faultOfRun } from '../fault-of-run.ts';
import type { ToolSourceParts } from '../ioreg/ioreg-source.ts';
import { createPolledSource, type Answer } from '../polled-source.ts';
import { readProfiler } from './profiler-output.ts';

const ARGS = ['-json', 'SPUSBHostDataType', 'SPUSBDataType'];

/** The slow fallback for a host without `ioreg`. */
export function createProfilerSource(parts: ToolSourceParts): SecondSourcePort {
  const { path, nowMs, timeoutMs = 30_000, ...times } = parts;
  const ask = async (signal: AbortSignal): Promise<Answer> => {
    if (!isRunnable(path)) return { kind: 'absent' };
    const askedMs = nowMs();
    const end = await runTool({ path, args: ARGS, timeoutMs, signal });
    if (end.kind !== 'ended') return { kind: 'failed', ...faultOfRun(end) };
    const readings = readProfiler(end.stdout, askedMs);
    if (readings === null) return { kind: 'failed', why: 'not-understood', detail: '' };
    return { kind: 'seen', readings, version: null };
  };
  return createPolledSource({ source: 'system-profiler', ask, nowMs, ...times });
}
