import { ok, type Result } from '../../contract/failure.ts';
import type { ReadinessReport } from '../../enrollment/readiness/report.ts';
import { isFinding, reportOf } from '../../enrollment/readiness/judge.ts';
import { newestFile } from '../../enrollment/readiness-fact.ts';
import { factsFor } from '../../enrollment/readiness/noted-fact.ts';
import type { Bench } from '../bench/bench.ts';
import { noteFile } from '../bench/commands/readiness.ts';
import { beginFinding, findingOfReading } from '../readiness/readiness-thread.ts';
import type { ReadingLane } from '../reading/reading-lane.ts';
import type { Dialogs } from './dialogs.ts';

const KINDS = [
  {
    name: 'Certificate, token or enrollment profile',
    extensions: ['pem', 'cer', 'crt', 'der', 'p7m', 'mobileconfig'],
  },
  { name: 'All files', extensions: ['*'] },
] as const;

/**
 * Asks for a file, notes what it was found to be, and answers with the report; a refused file is
 * reported and nothing of it is noted. Null when none was chosen.
 */
export async function readChosenFile(
  { command, view }: Pick<Bench, 'command' | 'view'>,
  dialogs: Dialogs,
  lane: ReadingLane,
  given: { readonly profileId: string; readonly nowMs: number },
): Promise<Result<ReadinessReport | null>> {
  const path = await dialogs.open(KINDS);
  if (path === null) return ok(null);
  const { profileId, nowMs } = given;
  const answer = lane.read((options) => beginFinding(path, { nowMs }, options));
  const found = await findingOfReading(path, answer);
  const push = newestFile(factsFor(view.readiness, profileId), 'push-certificate');
  const pushTopic = push?.finding.kind === 'push-certificate' ? push.finding.topic : null;
  const report = reportOf(found, { nowMs, pushTopic });
  if (!isFinding(found)) return ok(report);
  const noted = noteFile(command, profileId, found);
  return noted.ok ? ok(report) : noted;
}
