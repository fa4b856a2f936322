import { createHistory, type HistoryDay } from '../../enrollment/ledger/history.ts';
import { sessionReport, type SessionReport } from '../../enrollment/ledger/session-report.ts';
import { emptyBenchView, foldEvent } from '../../enrollment/fold/project.ts';
import { startOfLocalDay } from '../bench/local-day.ts';
import type { ExportResult } from './export-failure.ts';
import { logAt, upTo, type LogReads } from './log-sessions.ts';

/** The report of one session; a session whose devices were erased has none that would be true. */
export function readReport(log: LogReads, sessionId: string): ExportResult<SessionReport> {
  const at = logAt(log, log.count());
  const session = at.sessions.find((one) => one.sessionId === sessionId);
  if (session === undefined) return { ok: false, kind: 'unknown-session', detail: '' };
  if (session.erased) return { ok: false, kind: 'sessions-erased', detail: session.name };
  const view = emptyBenchView(sessionId);
  const events = [...upTo(log.readDevices(sessionId), at.untilSeq)];
  for (const logged of events) foldEvent(view, logged);
  const staged = { session, profiles: at.profiles, lists: at.listsOf(sessionId) };
  return { ok: true, value: sessionReport(staged, events, view, at.ledger, at.untilSeq) };
}

/** Every day of the bench, by the days of this host's time zone. */
export function readHistory(log: LogReads): readonly HistoryDay[] {
  const at = logAt(log, log.count());
  const history = createHistory(startOfLocalDay);
  for (const session of at.sessions) {
    const events = upTo(log.readDevices(session.sessionId), at.untilSeq);
    const lists = at.listsOf(session.sessionId);
    history.addSession({ session, profiles: at.profiles, lists }, events);
  }
  return history.days();
}
