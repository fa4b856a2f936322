import { failed, ok, type Result } from '../../contract/failure.ts';
import type { CloseCheck, CloseCheckKind } from '../../enrollment/close-check.ts';
import type { Bench } from '../bench/bench.ts';
import { closeChecks } from '../bench/commands/sessions.ts';

/** Asks a person through the operating system whether to close a session anyway. */
export type AskToClose = (sessionName: string, concerns: readonly CloseCheck[]) => Promise<boolean>;

/** A person may close this session over these concerns. */
export interface MayClose {
  readonly sessionId: string;
  readonly despite: readonly CloseCheckKind[];
}

/**
 * Whether the open session may be closed. Concerns have to be named in `despite`, and a person has
 * to confirm them outside the page, with the numbers of main.
 */
export async function askToClose(
  { view, command }: Pick<Bench, 'view' | 'command'>,
  despite: readonly CloseCheckKind[],
  isSureToClose: AskToClose,
): Promise<Result<MayClose>> {
  const checked = closeChecks(command, despite);
  if (!checked.ok) return checked;
  const { sessionId, concerns } = checked.value;
  const may = { sessionId, despite: concerns.map(({ kind }) => kind) };
  if (concerns.length === 0) return ok(may);
  const { name = '' } = view.sessions.get(sessionId) ?? {};
  return (await isSureToClose(name, concerns)) ? ok(may) : failed({ kind: 'declined' });
}

/** Closes a session that may be closed, if it is still the open one. */
export const closeAsAsked = (
  { view, closeSession }: Pick<Bench, 'view' | 'closeSession'>,
  { sessionId, despite }: MayClose,
): Result<null> =>
  view.openSessionId === sessionId ? closeSession(despite) : failed({ kind: 'unknown-session' });

/** Closes the open session without writing files. */
export async function closeAsked(
  bench: Pick<Bench, 'view' | 'command' | 'closeSession'>,
  despite: readonly CloseCheckKind[],
  isSureToClose: AskToClose,
): Promise<Result<null>> {
  const asked = await askToClose(bench, despite, isSureToClose);
  return asked.ok ? closeAsAsked(bench, asked.value) : asked;
}
