import type { Prerequisite } from '../guide/prerequisites.ts';
import type { AnswerFact, FileReadFact } from '../readiness-fact.ts';
import type { ReadReport, Validity } from './report.ts';

/**
 * `to-confirm`: a file is in order, and a person has yet to confirm the rest. A file alone never
 * makes an item `met`, since none shows the settings in the admin center.
 */
export type ChecklistState = 'open' | 'to-confirm' | 'met' | 'not-met';

/** Who says so. */
type ChecklistSayer = 'file' | 'technician';

/** Why an item is definitely not met. */
export type ChecklistReason =
  | 'technician-says-no'
  | 'not-yet-valid'
  | 'in-grace'
  | 'expired'
  | 'topic-differs';

/** Why an item lacks proof: it is based on an estimate or on a weak date. */
export type ChecklistDoubt =
  | 'estimate-expired'
  | 'date-weak'
  | 'starts-in-future'
  | 'encrypted'
  | 'not-from-apple'
  | 'asks-first';

/** One line of the checklist before a session. */
export interface ChecklistItem {
  /** Statement, proof and link; the statement has the guide id and both readings. */
  readonly prerequisite: Prerequisite;
  readonly state: ChecklistState;
  /** Empty: nobody yet. */
  readonly saidBy: readonly ChecklistSayer[];
  /** The newest file of the kind that this item requires, judged now. */
  readonly file: { readonly report: ReadReport; readonly fact: FileReadFact } | null;
  readonly answer: AnswerFact | null;
  /** When it expires, for the warning and the due list. */
  readonly validity: Validity | null;
  readonly reasons: readonly ChecklistReason[];
  readonly doubts: readonly ChecklistDoubt[];
}
