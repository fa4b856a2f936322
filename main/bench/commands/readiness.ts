import { failed, type Result } from '../../../contract/failure.ts';
import type { ReadinessNote } from '../../../contract/profiles.ts';
import { prerequisitesFor } from '../../../enrollment/guide/prerequisites.ts';
import { currentRevision } from '../../../enrollment/profile.ts';
import { newestFile } from '../../../enrollment/readiness-fact.ts';
import type { ReadinessFinding } from '../../../enrollment/readiness-finding.ts';
import { factsFor, subjectOf } from '../../../enrollment/readiness/noted-fact.ts';
import { recordFor, type CommandContext } from './context.ts';

/** Records what was found in a file. The file itself is not kept. */
export function noteFile(
  context: CommandContext,
  profileId: string,
  finding: ReadinessFinding,
): Result<null> {
  if (!context.view.profiles.has(profileId)) return failed({ kind: 'unknown-profile' });
  return recordFinding(context, profileId, finding);
}

/** Records what a technician states: an answer to a prerequisite, or a date missing in a file. */
export function noteReadiness(
  context: CommandContext,
  { profileId, note }: { readonly profileId: string; readonly note: ReadinessNote },
): Result<null> {
  const profile = context.view.profiles.get(profileId);
  if (!profile) return failed({ kind: 'unknown-profile' });
  if (note.kind !== 'answer') return noteDate(context, profileId, note);
  const { prerequisiteId, answer } = note;
  const asked = prerequisitesFor(currentRevision(profile).settings);
  if (!asked.some(({ statement }) => statement.id === prerequisiteId)) {
    return failed({ kind: 'unknown-prerequisite' });
  }
  return recordFor(
    context,
    [{ kind: 'prerequisite-answered', profileId, prerequisiteId, answer }],
    null,
  );
}

/** Records the newest reading again with the date, because the newest counts. */
function noteDate(
  context: CommandContext,
  profileId: string,
  { kind, atMs }: Exclude<ReadinessNote, { kind: 'answer' }>,
): Result<null> {
  const facts = factsFor(context.view.readiness, profileId);
  const read = newestFile(facts, kind === 'token-expiry' ? 'ade-token' : 'enrollment-profile');
  switch (read?.finding.kind) {
    case 'ade-token':
      return recordFinding(context, profileId, { ...read.finding, typedExpiryMs: atMs });
    case 'enrollment-profile':
      return recordFinding(context, profileId, { ...read.finding, typedDownloadMs: atMs });
    default:
      return failed({ kind: 'no-file-read' });
  }
}

const recordFinding = (
  context: CommandContext,
  profileId: string,
  finding: ReadinessFinding,
): Result<null> =>
  recordFor(
    context,
    [
      {
        kind: 'readiness-file-read',
        profileId: subjectOf(finding.kind, profileId),
        finding,
      },
    ],
    null,
  );
