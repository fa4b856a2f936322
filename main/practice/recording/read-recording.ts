import type {
  RecordingFault,
  RecordingRefusal,
} from '../../../enrollment/bench-check/recording-fault.ts';
import { readForeignFile } from '../../reading/read-foreign-file.ts';
import type { ReadingStop } from '../../reading/reading-stop.ts';
import type { PracticeMoment } from '../scenario.ts';
import {
  eventLine,
  headLine,
  RECORDING_FORMAT,
  RECORDING_LIMITS,
  RECORDING_VERSION,
} from './recording-line.ts';

/** The moments of a recording in order, or its first fault with the line, counted from 1. */
export type RecordingReading =
  | { readonly ok: true; readonly moments: readonly PracticeMoment[] }
  | ({ readonly ok: false } & RecordingRefusal);

/** {@link readRecording} of a file, in this thread; a file that is too large is not read at all. */
export async function readRecordingFrom(path: string): Promise<RecordingReading> {
  const file = await readForeignFile(path, RECORDING_LIMITS.bytes);
  if (file.kind === 'file') return readRecording(file.bytes.toString('utf8'));
  const fault = file.kind === 'file-changed' ? 'changed' : file.kind;
  return { ok: false, fault, line: null, detail: null };
}

/** The result of reading a recording in a thread, even if that was stopped early. */
export function recordingOf(found: RecordingReading | ReadingStop): RecordingReading {
  if (!('kind' in found)) return found;
  const fault = found.kind === 'reader-exhausted' ? 'too-large' : 'unreadable';
  return { ok: false, fault, line: null, detail: null };
}

/**
 * Reads a recording as a whole: one bad line refuses all of it. Never throws, quotes nothing from
 * it.
 */
export function readRecording(text: string): RecordingReading {
  if (text.length > RECORDING_LIMITS.bytes) return refused(1, 'too-large');
  // One extra line shows that there are too many.
  const lines = text.split('\n', RECORDING_LIMITS.lines + 2);
  if (lines.at(-1)?.trim() === '') lines.pop();
  if (lines.length > RECORDING_LIMITS.lines) return refused(lines.length, 'too-many-lines');
  const [head = '', ...events] = lines;
  const headFault = faultOfHead(head);
  if (headFault) return refused(1, headFault);
  return readEvents(events);
}

function readEvents(lines: readonly string[]): RecordingReading {
  const moments: PracticeMoment[] = [];
  const here = new Set<string>();
  let lastMs = 0;
  for (const [index, text] of lines.entries()) {
    const number = index + 2;
    const value = jsonOf(text);
    if (value === TOO_LONG) return refused(number, 'line-too-long');
    if (value === undefined) return refused(number, 'not-json');
    const parsed = eventLine.safeParse(value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return refused(number, 'not-an-event', issue?.path.map(String).join('.') || null);
    }
    const event = parsed.data;
    if (event.atMs < lastMs) return refused(number, 'goes-back-in-time', 'atMs');
    lastMs = event.atMs;
    if (event.kind === 'detach') {
      if (!here.delete(event.handle)) return refused(number, 'not-attached', 'handle');
    } else {
      const { handle } = event.usb;
      if (here.has(handle)) return refused(number, 'attached-twice', 'usb.handle');
      here.add(handle);
    }
    moments.push(event);
  }
  return moments.length === 0 ? refused(1, 'empty') : { ok: true, moments };
}

function faultOfHead(text: string): RecordingFault | null {
  const value = jsonOf(text);
  if (headLine.safeParse(value).success) return null;
  const isOurs = typeof value === 'object' && value !== null && 'format' in value;
  if (!isOurs || value.format !== RECORDING_FORMAT || !('version' in value))
    return 'not-a-recording';
  const isNewer = typeof value.version === 'number' && value.version > RECORDING_VERSION;
  return isNewer ? 'newer-version' : 'not-a-recording';
}

const TOO_LONG = Symbol('too long');

function jsonOf(text: string): unknown {
  if (text.length > RECORDING_LIMITS.lineLength) return TOO_LONG;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const refused = (
  line: number,
  fault: RecordingFault,
  detail: string | null = null,
): RecordingReading => ({ ok: false, line, fault, detail });
