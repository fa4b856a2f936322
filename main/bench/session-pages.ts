import type { BenchChange } from '../../contract/changes.ts';
import type { BenchEvent } from '../../enrollment/events.ts';
import { contextIn } from '../../enrollment/exceptions/session-context.ts';
import type { BenchView } from '../../enrollment/fold/bench-view.ts';
import { expectedOf } from '../../enrollment/fold/expected-lists.ts';
import {
  createSessionPages,
  type PageAsked,
  type SessionPage,
} from '../../enrollment/list/session-pages.ts';
import type { SessionReading } from './fold-log.ts';

/** How long the rows of a session are kept after a page of it was last asked for. */
const KEPT_MS = 2 * 60_000;

/** Kinds that change nothing about how devices are listed. */
const OTHERS: readonly BenchEvent['kind'][] = [
  'export-written',
  'outbox-set',
  'outbox-sent',
  'outbox-gave-up',
  'outbox-replayed',
  'day-closed',
];

interface PagesInput {
  readonly readSession: (sessionId: string) => SessionReading | null;
  readonly view: BenchView;
  readonly nowMs: () => number;
  readonly onChange: (listener: (change: BenchChange) => void) => unknown;
}

/** A page of a session; null if there is no such session. */
export type ReadPage = (sessionId: string, asked: PageAsked) => SessionPage | null;

/**
 * Pages of the list of any session. The session that is looked at is read once and kept for a while,
 * only here: the window gets the lines that it shows.
 */
export function createPages({ readSession, view, nowMs, onChange }: PagesInput): ReadPage {
  let kept: {
    readonly sessionId: string;
    readonly pageOf: (asked: PageAsked) => SessionPage;
  } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = (): void => {
    kept = null;
  };
  onChange((change) => {
    if (kept === null || change.kind !== 'logged' || OTHERS.includes(change.event.event.kind))
      return;
    const { event } = change.event;
    const isOfAnother = 'sessionId' in event && event.sessionId !== kept.sessionId;
    if (!isOfAnother) forget();
  });
  const read = (sessionId: string): typeof kept => {
    const found = readSession(sessionId);
    if (found === null) return null;
    const { session, devices } = found;
    const expected = expectedOf(view.lists.values(), sessionId);
    const { profiles, readiness, settings } = view;
    const outline = { profiles, readiness, settings, expected };
    const context = contextIn(outline, session, session.closedAtMs ?? nowMs());
    // What was plugged in when a session was closed says nothing about now.
    const gone = devices.map((device) => ({ ...device, isPresent: false }));
    return { sessionId, pageOf: createSessionPages(context, gone) };
  };
  return (sessionId, asked) => {
    if (kept?.sessionId !== sessionId) kept = read(sessionId);
    clearTimeout(timer);
    timer = setTimeout(forget, KEPT_MS);
    return kept?.pageOf(asked) ?? null;
  };
}
