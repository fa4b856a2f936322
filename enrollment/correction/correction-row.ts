import type { DeviceKey } from '../device-key.ts';

/** What a correction can be about. Each has a text. */
type Corrected =
  | 'profile'
  | 'step'
  | 'serial'
  | 'note'
  | 'damage'
  | 'exception'
  | 'refusal'
  | 'merge'
  | 'split'
  | 'enrollment'
  | 'undone'
  | 'session';

/** One correction of a session. */
export interface CorrectionRow {
  readonly seq: number;
  /** UTC ms. */
  readonly atMs: number;
  readonly by: string | null;
  readonly deviceKey: DeviceKey | null;
  /** Of the device at that time; null if it had none. */
  readonly serial: string | null;
  readonly what: Corrected;
  /** For people to read; empty if there was nothing. */
  readonly before: string;
  readonly after: string;
  readonly reason: string | null;
}

/** What a log row corrected. */
export type Change = Pick<CorrectionRow, 'what' | 'before' | 'after'> & {
  readonly reason?: string | null;
};
