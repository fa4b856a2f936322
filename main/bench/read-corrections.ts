import { correctionList, type CorrectionRow } from '../../enrollment/correction/correction-list.ts';
import type { DeviceLog } from '../../enrollment/ports.ts';
import type { Session } from '../../enrollment/session.ts';
import { outlineOf } from './fold-log.ts';

/** What was corrected in a session, oldest first; null when the log has no such session. */
export function readCorrections(
  log: Pick<DeviceLog, 'readOutline' | 'readSession'>,
  sessionId: string,
): { readonly session: Session; readonly rows: readonly CorrectionRow[] } | null {
  const view = outlineOf(log, sessionId);
  const session = view.sessions.get(sessionId);
  return session ? { session, rows: correctionList(view, log.readSession(sessionId)) } : null;
}
