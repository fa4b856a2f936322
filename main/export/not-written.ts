import { failed, type Result } from '../../contract/failure.ts';
import type { WriteFailure } from '../files/write-failure.ts';

/** The failure of a request whose file was not written. */
export const notWritten = ({ kind, detail }: WriteFailure): Result<never> =>
  failed({ kind: 'export-failed', detail, why: kind });
