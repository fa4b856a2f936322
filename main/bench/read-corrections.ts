import { correctionList } from '../../enrollment/correction/correction-list.ts';
import type { CorrectionRow } from '../../enrollment/correction/correction-row.ts';
import type { RowSource } from '../../enrollment/fold/refold.ts';
import type { DeviceLog } from '../../enrollment/ports.ts';
import type { Session } from '../../enrollment/session.ts';
import { outlineOf, type OutlineLog } from './fold-log.ts';

/** The corrections of a session, oldest first; null if the log has no such session. */
export function readCorrections(
  log: OutlineLog & Pick<DeviceLog, 'readSession'> & RowSource,
  sessionId: string,
): { readonly session: Session; readonly rows: readonly CorrectionRow[] } | null {
  const view = outlineOf(log, sessionId);
  const session = view.sessions.get(sessionId);
  if (!session) return null;
  return { session, rows: correctionList(view, log.readSession(sessionId), log) };
}
