import { failed, type Result } from '../../contract/failure.ts';
import type { CloseCheck, CloseCheckKind } from '../../enrollment/close-check.ts';
import { checksNotShown } from '../../enrollment/closing/close-guard.ts';
import type { Bench } from '../bench/bench.ts';

/** Asks a person through the operating system whether to close a session anyway. */
export type AskToClose = (sessionName: string, concerns: readonly CloseCheck[]) => Promise<boolean>;

/**
 * Closes the open session. Concerns have to be named in `despite`, and a person has to confirm them
 * outside the page, with the numbers of main.
 */
export async function closeAsked(
  bench: Pick<Bench, 'view' | 'closeSession'>,
  despite: readonly CloseCheckKind[],
  isSureToClose: AskToClose,
): Promise<Result<null>> {
  const { openSessionId } = bench.view;
  const closed = bench.closeSession();
  if (closed.ok || closed.failure.kind !== 'close-concerns') return closed;
  const { concerns } = closed.failure;
  if (checksNotShown(concerns, despite).length > 0) return closed;
  const { name = '' } = bench.view.sessions.get(openSessionId ?? '') ?? {};
  if (!(await isSureToClose(name, concerns))) return failed({ kind: 'declined' });
  // The answer applies to the session that was open when it was asked.
  if (bench.view.openSessionId !== openSessionId) return failed({ kind: 'unknown-session' });
  return bench.closeSession(concerns.map(({ kind }) => kind));
}
