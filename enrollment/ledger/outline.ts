import type { LoggedEvent } from '../events.ts';
import type { FoldedListing } from '../fold/expected-lists.ts';
import { emptyBenchView, foldEvent, type FoldedBench } from '../fold/project.ts';
import type { Profile } from '../profile.ts';
import type { Session } from '../session.ts';
import { emptyLedger, foldLedger, type Ledger } from './ledger.ts';

/** What the rows of a log say that are about no device: profiles, sessions, lists, files. */
export interface Outline {
  /** Without devices. */
  readonly view: FoldedBench;
  readonly ledger: Ledger;
  /** The newest of these rows. */
  newest: { readonly seq: number; readonly atMs: number | null };
  /** The newest row that closed a session. */
  closing: LoggedEvent | null;
}

/** @param focusSessionId the session to read; without it, the view follows the open session */
export const emptyOutline = (focusSessionId: string | null = null): Outline => ({
  view: emptyBenchView(focusSessionId),
  ledger: emptyLedger(),
  newest: { seq: 0, atMs: null },
  closing: null,
});

/** Folds one more row of the outline, in log order. */
export function foldOutline(outline: Outline, row: LoggedEvent): void {
  foldEvent(outline.view, row);
  foldLedger(outline.ledger, row);
  outline.newest = { seq: row.seq, atMs: row.atMs };
  if (row.event.kind === 'session-closed') outline.closing = row;
}

/** An outline as text, without its lists. What was undone in a session is not in it. */
export function writeOutline({ view, ledger, newest, closing }: Outline): string {
  const { profiles, readiness, openSessionId, settings } = view;
  const sessions = [...view.sessions.values()].map((session) => storedSession(session, profiles));
  const folded = { profiles, readiness, openSessionId, settings, sessions };
  return JSON.stringify({ folded, ledger, newest, closing }, (_, value: unknown) =>
    value instanceof Map ? { [MAP]: [...value] } : value,
  );
}

/** A session names its revision by its place, since each profile is stored once. */
interface StoredSession extends Omit<Session, 'profile'> {
  readonly of: readonly [profileId: string, place: number];
}

function storedSession(
  { profile, ...session }: Session,
  profiles: ReadonlyMap<string, Profile>,
): StoredSession {
  const { profileId } = profile;
  return { ...session, of: [profileId, profiles.get(profileId)?.revisions.indexOf(profile) ?? -1] };
}

/**
 * The outline that was written as this text.
 * @param lists of it, oldest first
 */
export function readOutline(
  text: string,
  lists: Iterable<FoldedListing>,
  focusSessionId: string | null,
): Outline {
  const { folded, ledger, newest, closing } = JSON.parse(text, (_, value: unknown) =>
    isStoredMap(value) ? new Map(value[MAP]) : value,
  ) as Stored;
  const view = emptyBenchView(focusSessionId);
  for (const [profileId, profile] of folded.profiles) view.profiles.set(profileId, profile);
  for (const { of, ...session } of folded.sessions) {
    const profile = view.profiles.get(of[0])?.revisions[of[1]];
    if (profile === undefined) throw new Error('a session without its profile');
    view.sessions.set(session.sessionId, { ...session, profile });
  }
  for (const list of lists) view.lists.set(list.importId, list);
  view.readiness = folded.readiness;
  view.settings = folded.settings;
  view.openSessionId = folded.openSessionId;
  if (!view.isFocusFixed) view.focusSessionId = folded.openSessionId;
  return { view, ledger, newest, closing };
}

interface Stored extends Omit<Outline, 'view'> {
  readonly folded: Pick<FoldedBench, 'profiles' | 'readiness' | 'openSessionId' | 'settings'> & {
    readonly sessions: readonly StoredSession[];
  };
}

const MAP = ' map';

const isStoredMap = (value: unknown): value is { readonly [MAP]: [unknown, unknown][] } =>
  typeof value === 'object' && value !== null && MAP in value;
