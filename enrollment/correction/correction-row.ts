import type { DeviceKey } from '../device-key.ts';

/** What a correction was about. Each has words. */
export const CORRECTED = [
  'profile',
  'step',
  'serial',
  'note',
  'damage',
  'exception',
  'refusal',
  'merge',
  'split',
  'enrollment',
  'undone',
  'session',
] as const;
export type Corrected = (typeof CORRECTED)[number];

/** One correction of a session, in the order of the log. */
export interface CorrectionRow {
  readonly seq: number;
  /** UTC ms. */
  readonly atMs: number;
  readonly by: string | null;
  readonly deviceKey: DeviceKey | null;
  /** Of the device as it was then; null while it had none. */
  readonly serial: string | null;
  readonly what: Corrected;
  /** As people read it; empty where there was nothing. */
  readonly before: string;
  readonly after: string;
  readonly reason: string | null;
}

/** What a row of the log corrected. */
export type Change = Pick<CorrectionRow, 'what' | 'before' | 'after'> & {
  readonly reason?: string | null;
};
