import type { SecondSourcePort } from '../../../enrollment/second-source.ts';
import { isRunnable } from '../../host/find-tool.ts';
import { runTool, type ToolEnd } from '../../host/run-tool.ts';
import { faultOfRun } from '../fault-of-run.ts';
import { createPolledSource, type Answer } from '../polled-source.ts';
import { readIoreg } from './ioreg-output.ts';

export interface ToolSourceParts {
  readonly path: string;
  readonly nowMs: () => number;
  readonly timeoutMs?: number;
  readonly settleMs?: number;
  readonly everyMs?: number;
}

const ARGS = ['-p', 'IOUSB', '-l', '-w0', '-a'];
const MOST_BYTES = 32 * 1024 * 1024;
const TIMEOUT_MS = 10_000;

/** One look at the USB part of the registry. */
export const runIoreg = (
  path: string,
  how: { readonly timeoutMs?: number; readonly signal?: AbortSignal } = {},
): Promise<ToolEnd> =>
  runTool({ timeoutMs: TIMEOUT_MS, ...how, path, args: ARGS, maxBytes: MOST_BYTES });

/**
 * The registry of macOS: a device's own serial as opposed to an inherited one, and the ECID of a
 * Mac that runs macOS.
 */
export function createIoregSource(parts: ToolSourceParts): SecondSourcePort {
  const { path, nowMs, timeoutMs = TIMEOUT_MS, ...times } = parts;
  const ask = async (signal: AbortSignal): Promise<Answer> => {
    if (!isRunnable(path)) return { kind: 'absent' };
    const askedMs = nowMs();
    const end = await runIoreg(path, { timeoutMs, signal });
    if (end.kind !== 'ended') return { kind: 'failed', ...faultOfRun(end) };
    // Without any USB device it prints nothing.
    const isEmpty = end.code === 0 && end.stdout.trim() === '';
    const readings = isEmpty ? [] : readIoreg(end.stdout, askedMs);
    if (readings === null) return { kind: 'failed', why: 'not-understood', detail: '' };
    return { kind: 'seen', readings, version: null };
  };
  return createPolledSource({ source: 'ioreg', ask, nowMs, ...times });
}
