/** Why a recording of USB was not taken; one bad line refuses all of it. */
export const RECORDING_FAULTS = [
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

/** Where in the file, and in which part of that line, as far as it can be told. */
export interface RecordingRefusal {
  readonly fault: RecordingFault;
  /** From 1; null where the fault has no line. */
  readonly line: number | null;
  readonly detail: string | null;
}
