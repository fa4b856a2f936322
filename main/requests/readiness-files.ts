import { ok, type Result } from '../../contract/failure.ts';
import type { RequestAnswer, RequestInput } from '../../contract/requests.ts';
import { newestFile } from '../../enrollment/readiness-fact.ts';
import { isFinding, reportOf } from '../../enrollment/readiness/judge.ts';
import { factsFor } from '../../enrollment/readiness/noted-fact.ts';
import type { Bench } from '../bench/bench.ts';
import { noteFile } from '../bench/commands/readiness.ts';
import type { Desktop } from './desktop.ts';

const KINDS = [
  {
    name: 'Certificate, token or enrollment profile',
    extensions: ['pem', 'cer', 'crt', 'der', 'p7m', 'mobileconfig'],
  },
  { name: 'All files', extensions: ['*'] },
] as const;

/**
 * Asks for a file, logs what it was found to be, and answers with the report; a refused file is
 * reported but not logged. Null if cancelled.
 */
export async function readChosenFile(
  { command, view }: Pick<Bench, 'command' | 'view'>,
  { dialogs, readFinding, nowMs }: Pick<Desktop, 'dialogs' | 'readFinding' | 'nowMs'>,
  { profileId }: RequestInput<'readReadinessFile'>,
): Promise<Result<RequestAnswer<'readReadinessFile'>>> {
  const file = await dialogs.open(KINDS);
  if (file === null) return ok(null);
  const found = await readFinding(file.path);
  const push = newestFile(factsFor(view.readiness, profileId), 'push-certificate');
  const pushTopic = push?.finding.kind === 'push-certificate' ? push.finding.topic : null;
  const report = reportOf(found, { nowMs: nowMs(), pushTopic });
  if (!isFinding(found)) return ok(report);
  const noted = noteFile(command, profileId, found);
  return noted.ok ? ok(report) : noted;
}
