/** Why a USB recording was refused; one bad line refuses all of it. */
const RECORDING_FAULTS = [
  'unreadable',
  'changed',
  'not-a-recording',
  'newer-version',
  'too-large',
  'too-many-lines',
  'line-too-long',
  'not-json',
  'not-an-event',
  'goes-back-in-time',
  'attached-twice',
  'not-attached',
  'empty',
] as const;
export type RecordingFault = (typeof RECORDING_FAULTS)[number];

/** Where in the file, and in which part of the line, as far as known. */
export interface RecordingRefusal {
  readonly fault: RecordingFault;
  /** From 1; null if the fault has no line. */
  readonly line: number | null;
  readonly detail: string | null;
}
