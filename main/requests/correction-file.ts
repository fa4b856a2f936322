import { failed, ok, type Result } from '../../contract/failure.ts';
import type { RequestAnswer, RequestInput } from '../../contract/requests.ts';
import { correctionCsv, withoutHardwareIds } from '../../enrollment/export/correction-csv.ts';
import { plainName } from '../../enrollment/ledger/auto-export.ts';
import { readCorrections } from '../bench/read-corrections.ts';
import { notWritten } from '../export/not-written.ts';
import type { Desktop } from './desktop.ts';

interface CorrectionFileParts extends Pick<Desktop, 'runFile'> {
  readonly log: Parameters<typeof readCorrections>[0];
  readonly dialogs: Pick<Desktop['dialogs'], 'save'>;
}

/**
 * Writes the corrections of a session to a file that a person chooses, without ECID and UDID; null
 * if cancelled. For a session with erased devices the list would be wrong, so it is refused before
 * the dialog.
 */
export async function correctionFile(
  { log, dialogs, runFile }: CorrectionFileParts,
  { sessionId }: RequestInput<'writeCorrections'>,
): Promise<Result<RequestAnswer<'writeCorrections'>>> {
  const found = readCorrections(log, sessionId);
  if (found === null) return failed({ kind: 'unknown-session' });
  const { session, rows } = found;
  if (session.erased) return failed({ kind: 'sessions-erased', sessions: session.name });
  const name = `${plainName(session.name)} corrections.csv`;
  const file = await dialogs.save(name, { name: 'CSV', extensions: ['csv'] });
  if (file === null) return ok(null);
  const content = [...correctionCsv(withoutHardwareIds(rows))].join('');
  const written = await runFile('content', { path: file.path, content, rows: rows.length });
  if (!written.ok) return notWritten(written);
  return ok({ fileName: file.fileName, rows: rows.length });
}
