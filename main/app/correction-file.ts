import { basename } from 'node:path';

import type { CorrectionOutputs } from '../../contract/corrections.ts';
import { failed, ok, type Result } from '../../contract/failure.ts';
import { correctionCsv, withoutHardwareIds } from '../../enrollment/export/correction-csv.ts';
import { plainName } from '../../enrollment/ledger/auto-export.ts';
import type { DeviceLog } from '../../enrollment/ports.ts';
import { readCorrections } from '../bench/read-corrections.ts';
import type { FileRunner } from '../export/file-runner.ts';
import { notWritten } from '../export/not-written.ts';
import type { Dialogs } from './dialogs.ts';

interface CorrectionFileParts {
  readonly dialogs: Pick<Dialogs, 'save'>;
  readonly runFile: FileRunner;
}

/**
 * Writes what was corrected in a session where a person says, without ECID and UDID; null when nowhere. A session whose devices
 * were erased has no list that would be true, and nobody is asked for a place.
 */
export async function writeCorrections(
  log: Pick<DeviceLog, 'readOutline' | 'readSession'>,
  { dialogs, runFile }: CorrectionFileParts,
  sessionId: string,
): Promise<Result<CorrectionOutputs['writeCorrections']>> {
  const found = readCorrections(log, sessionId);
  if (found === null) return failed({ kind: 'unknown-session' });
  const { session, rows } = found;
  if (session.erased) return failed({ kind: 'sessions-erased', sessions: session.name });
  const name = `${plainName(session.name)} corrections.csv`;
  const path = await dialogs.save(name, { name: 'CSV', extensions: ['csv'] });
  if (path === null) return ok(null);
  const content = [...correctionCsv(withoutHardwareIds(rows))].join('');
  const written = await runFile('content', { path, content, rows: rows.length });
  if (!written.ok) return notWritten(written);
  return ok({ fileName: basename(path), rows: rows.length });
}
