import { basename } from 'node:path';

import { failed, ok, type Result } from '../../contract/failure.ts';
import type { ImportedProfiles } from '../../contract/requests.ts';
import { profileFileText } from '../../enrollment/profile-file.ts';
import type { Bench } from '../bench/bench.ts';
import { importProfiles } from '../bench/commands/import-profiles.ts';
import type { FileRunner } from '../export/file-runner.ts';
import { notWritten } from '../export/not-written.ts';
import type { ListRunner } from '../intake/list-runner.ts';
import { profilesOf } from '../intake/profile-file-end.ts';
import type { ReadingLane } from '../reading/reading-lane.ts';
import type { Dialogs } from './dialogs.ts';

const PROFILES = { name: 'Muster profiles', extensions: ['json'] } as const;
const FILE_NAME = 'Muster profiles.json';

/** Asks for a profile file and takes it; null when none was chosen. */
export async function importFromFile(
  { command }: Pick<Bench, 'command'>,
  dialogs: Dialogs,
  { runList, lane }: { readonly runList: ListRunner; readonly lane: ReadingLane },
): Promise<Result<ImportedProfiles | null>> {
  const path = await dialogs.open([PROFILES]);
  if (path === null) return ok(null);
  const end = await lane.read((options) => runList('profiles', { path }, options));
  const read = profilesOf(path, end);
  if (!read.ok) return read;
  const taken = importProfiles(command, read.value);
  return taken.ok ? ok({ fileName: basename(path), ...taken.value }) : taken;
}

/** Writes these profiles, or all that can be chosen, where a person says; null when nowhere. */
export async function exportToFile(
  { view }: Pick<Bench, 'view'>,
  { dialogs, runFile }: { readonly dialogs: Dialogs; readonly runFile: FileRunner },
  profileIds: readonly string[] | null,
): Promise<Result<{ readonly fileName: string; readonly profiles: number } | null>> {
  const all = [...view.profiles.values()];
  const chosen = all.filter(({ profileId, isRetired }) =>
    profileIds === null ? !isRetired : profileIds.includes(profileId),
  );
  if (profileIds !== null && chosen.length !== profileIds.length) {
    return failed({ kind: 'unknown-profile' });
  }
  const path = await dialogs.save(FILE_NAME, PROFILES);
  if (path === null) return ok(null);
  const content = profileFileText(chosen);
  const written = await runFile('content', { path, content, rows: chosen.length });
  if (!written.ok) return notWritten(written);
  return ok({ fileName: basename(path), profiles: chosen.length });
}
