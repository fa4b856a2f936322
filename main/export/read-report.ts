import { upTo } from '../../enrollment/fold/up-to.ts';
import { createHistory, type BenchHistory } from '../../enrollment/ledger/history.ts';
import { sessionReport, type SessionReport } from '../../enrollment/ledger/session-report.ts';
import { startOfLocalDay } from '../bench/local-day.ts';
import type { ExportResult } from './export-failure.ts';
import { logAt, type LogReads } from './log-sessions.ts';

/**
 * The report of one session; a session whose devices were erased has none that would be true.
 * @param nowMs UTC ms; decides what has expired while the session is open
 */
export function readReport(
  log: LogReads,
  sessionId: string,
  nowMs: number,
): ExportResult<SessionReport> {
  const at = logAt(log, log.count());
  const session = at.sessions.find((one) => one.sessionId === sessionId);
  if (session === undefined) return { ok: false, kind: 'unknown-session', detail: '' };
  if (session.erased) return { ok: false, kind: 'sessions-erased', detail: session.name };
  const events = [...upTo(log.readDevices(sessionId), at.untilSeq)];
  const parts = { ...at.partsOf(session), nowMs: session.closedAtMs ?? nowMs };
  return { ok: true, value: sessionReport(parts, events, at.ledger, at.untilSeq) };
}

/** Every day of the bench, by the days of this host's time zone, and its sessions. */
export function readHistory(log: LogReads): BenchHistory {
  const at = logAt(log, log.count());
  const history = createHistory(startOfLocalDay);
  for (const session of at.sessions) {
    const events = [...upTo(log.readDevices(session.sessionId), at.untilSeq)];
    history.addSession(at.partsOf(session), events);
  }
  return history.sum();
}
