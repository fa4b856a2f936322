import { failed, ok, type Result } from '../../contract/failure.ts';
import type { RequestAnswer, RequestInput } from '../../contract/requests.ts';
import { missingCsv } from '../../enrollment/export/missing-csv.ts';
import { plainName } from '../../enrollment/ledger/auto-export.ts';
import type { Bench } from '../bench/bench.ts';
import { missingOf } from '../bench/missing-list.ts';
import { notWritten } from '../export/not-written.ts';
import type { Desktop } from './desktop.ts';

const CSV = { name: 'CSV', extensions: ['csv'] } as const;

/** Writes the missing devices of a session to a file that a person chooses; null if cancelled. */
export async function missingFile(
  bench: Pick<Bench, 'view' | 'readSession'>,
  { dialogs, runFile }: Pick<Desktop, 'dialogs' | 'runFile'>,
  { sessionId }: RequestInput<'exportMissing'>,
): Promise<Result<RequestAnswer<'exportMissing'>>> {
  const found = missingOf(bench, sessionId);
  if (found === null) return failed({ kind: 'unknown-session' });
  const { missing, session } = found;
  const file = await dialogs.save(`${plainName(session.name)} missing.csv`, CSV);
  if (file === null) return ok(null);
  const rows = missing.length;
  const content = missingCsv(missing);
  const written = await runFile('content', { path: file.path, content, rows });
  return written.ok ? ok({ fileName: file.fileName, rows }) : notWritten(written);
}
