import type { BenchView } from '../../enrollment/fold/bench-view.ts';
import { expectedOf } from '../../enrollment/fold/expected-lists.ts';
import {
  createListProgress,
  missingRows,
  unlistedDevices,
  type ListProgress,
} from '../../enrollment/exceptions/list-progress.ts';
import type { Device } from '../../enrollment/device.ts';
import type { ExpectedRow } from '../../enrollment/expected-row.ts';
import type { Session } from '../../enrollment/session.ts';
import type { Bench } from './bench.ts';

/** One session compared with its list. */
export interface MissingList {
  readonly session: Session;
  /** Null if the session has no list. */
  readonly standing: ListProgress | null;
  readonly missing: readonly ExpectedRow[];
  readonly unlisted: readonly Device[];
}

/** What a session, open or past, is missing now; null if the log has no such session. */
export function missingOf(
  { view, readSession }: Pick<Bench, 'readSession'> & { readonly view: Pick<BenchView, 'lists'> },
  sessionId: string,
): MissingList | null {
  const found = readSession(sessionId);
  if (found === null) return null;
  const { session, devices } = found;
  const expected = expectedOf(view.lists.values(), sessionId);
  return {
    session,
    standing: createListProgress()(devices, expected),
    missing: missingRows(devices, expected),
    unlisted: expected.size === 0 ? [] : unlistedDevices(devices, expected),
  };
}
