import type { BenchLog } from '../../db/index.ts';
import { createHistory, type HistoryDay } from '../../enrollment/ledger/history.ts';
import { sessionReport, type SessionReport } from '../../enrollment/ledger/session-report.ts';
import { emptyBenchView, foldEvent } from '../../enrollment/project.ts';
import { logAt, upTo } from './log-sessions.ts';

/** The report of one session; null when the log has no such session. */
export function readReport(log: BenchLog, sessionId: string): SessionReport | null {
  const at = logAt(log, log.count());
  const session = at.sessions.find((one) => one.sessionId === sessionId);
  if (session === undefined) return null;
  const view = emptyBenchView(sessionId);
  for (const [id, profile] of at.profiles) view.profiles.set(id, profile);
  const events = [...upTo(log.readSession(sessionId), at.untilSeq)];
  for (const logged of events) if ('deviceKey' in logged.event) foldEvent(view, logged);
  return sessionReport(session, events, { ...view, settings: at.settings }, at.ledger, at.untilSeq);
}

/** Every day of the bench, by the days of this host's time zone. */
export function readHistory(log: BenchLog): readonly HistoryDay[] {
  const at = logAt(log, log.count());
  const history = createHistory(startOfDay);
  for (const session of at.sessions) {
    const events = upTo(log.readSession(session.sessionId), at.untilSeq);
    history.addSession(session, events, at.profiles, at.listsOf(session.sessionId));
  }
  return history.days();
}

const startOfDay = (atMs: number): number => new Date(atMs).setHours(0, 0, 0, 0);
