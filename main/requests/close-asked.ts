import { failed, type Result } from '../../contract/failure.ts';
import type { CloseConcern, CloseConcernKind } from '../../enrollment/close-concern.ts';
import { concernsBesides } from '../../enrollment/closing/close-guard.ts';
import type { Bench } from '../bench/bench.ts';

/** Asks a person, who answers to the operating system, whether a session is closed all the same. */
export type AskToClose = (
  sessionName: string,
  concerns: readonly CloseConcern[],
) => Promise<boolean>;

/**
 * Closes the open session. What speaks against it has to be named in `despite`, and a person has to confirm
 * it outside of the page, with the numbers that main has.
 */
export async function closeAsked(
  bench: Pick<Bench, 'view' | 'closeSession'>,
  despite: readonly CloseConcernKind[],
  isSureToClose: AskToClose,
): Promise<Result<null>> {
  const { openSessionId } = bench.view;
  const closed = bench.closeSession();
  if (closed.ok || closed.failure.kind !== 'close-concerns') return closed;
  const { concerns } = closed.failure;
  if (concernsBesides(concerns, despite).length > 0) return closed;
  const { name = '' } = bench.view.sessions.get(openSessionId ?? '') ?? {};
  if (!(await isSureToClose(name, concerns))) return failed({ kind: 'declined' });
  // The answer is for the session that was open when it was asked.
  if (bench.view.openSessionId !== openSessionId) return failed({ kind: 'unknown-session' });
  return bench.closeSession(concerns.map(({ kind }) => kind));
}
