import { readInThread, type ReadingOptions } from '../../reading/read-in-thread.ts';
import type { RecordingReading } from './read-recording.ts';

/** A recording at its limits takes about half of this. */
const WORKER = { name: 'recording-worker', from: import.meta.url, heapMb: 512 } as const;

/** The moments of a recording, read in a thread, or why it is refused. Never throws. */
export async function readRecordingFile(
  path: string,
  options?: ReadingOptions,
): Promise<RecordingReading> {
  const found = await readInThread<RecordingReading>(WORKER, { path }, options).answer;
  if (!('kind' in found)) return found;
  const fault = found.kind === 'reader-exhausted' ? 'too-large' : 'unreadable';
  return { ok: false, fault, line: null, detail: null };
}
