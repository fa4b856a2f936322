import type { WriteFailureKind } from '../../enrollment/export/write-failure-kind.ts';
import type { WriteFailure, WriteResult } from '../files/write-failure.ts';

/** Why an export was not written; nothing stands under the final name then. */
type ExportFailureKind =
  | WriteFailureKind
  /** An export of before the ledger, or a number that there is not. */
  | 'not-repeatable'
  | 'unknown-session'
  /** The devices that it would be of were erased. */
  | 'sessions-erased';

/** The answer to an export that was not done. */
export type ExportFailure = WriteFailure<ExportFailureKind>;

/** The answer to an export. */
export type ExportResult<Value> = WriteResult<Value, ExportFailureKind>;
