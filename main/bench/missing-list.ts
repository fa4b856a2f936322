import { devicesInOrder } from '../../enrollment/fold/project.ts';
import { expectedOf } from '../../enrollment/fold/expected-lists.ts';
import {
  createListStanding,
  missingRows,
  unlistedDevices,
  type ListStanding,
} from '../../enrollment/exceptions/list-standing.ts';
import type { Device } from '../../enrollment/device.ts';
import type { ExpectedRow } from '../../enrollment/intake/expected-row.ts';
import type { Session } from '../../enrollment/session.ts';
import type { Bench } from './bench.ts';

/** One session against its list. */
export interface MissingList {
  readonly session: Session;
  /** Null where the session has no list. */
  readonly standing: ListStanding | null;
  readonly missing: readonly ExpectedRow[];
  readonly unlisted: readonly Device[];
}

/** What is missing of a session, open or past, now; null for one that is not in the log. */
export function missingOf(
  { view, readSession }: Pick<Bench, 'view' | 'readSession'>,
  sessionId: string,
): MissingList | null {
  const isOpen = sessionId === view.focusSessionId;
  const session = view.sessions.get(sessionId);
  if (session === undefined) return null;
  const devices = isOpen ? devicesInOrder(view) : (readSession(sessionId)?.devices ?? []);
  const expected = expectedOf(view.lists, sessionId);
  return {
    session,
    standing: createListStanding()(devices, expected),
    missing: missingRows(devices, expected),
    unlisted: expected.size === 0 ? [] : unlistedDevices(devices, expected),
  };
}
