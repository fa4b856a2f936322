import { failed, ok, type Result } from '../../contract/failure.ts';
import type { ImportedProfiles } from '../../contract/profiles.ts';
import type { RequestHandlers } from '../../contract/requests.ts';
import { profileFileText } from '../../enrollment/readiness/profile-file.ts';
import type { Bench } from '../bench/bench.ts';
import { importProfiles } from '../bench/commands/import-profiles.ts';
import { notWritten } from '../export/not-written.ts';
import { profilesOf } from '../import/profile-file-end.ts';
import type { Desktop } from './desktop.ts';
import type { ChosenFile } from './dialogs.ts';
import type { FileOpening } from './file-opening.ts';

const PROFILES = { name: 'Muster profiles', extensions: ['json'] } as const;
const FILE_NAME = 'Muster profiles.json';

/** Reads and writes profile files; null if cancelled. */
export const profileFileRequests = (
  { command, view }: Pick<Bench, 'command' | 'view'>,
  { dialogs, run, runFile, lanes }: Pick<Desktop, 'dialogs' | 'run' | 'runFile' | 'lanes'>,
  opening: Pick<FileOpening, 'fileOf' | 'imported'>,
): Pick<RequestHandlers, 'importProfiles' | 'importOpenedProfiles' | 'exportProfiles'> => ({
  importProfiles: async () => {
    const file = await dialogs.open([PROFILES]);
    return file === null ? ok(null) : takeProfiles(command, { run, lanes }, file);
  },
  importOpenedProfiles: async ({ fileId }) => {
    const file = opening.fileOf(fileId);
    if (file === null) return failed({ kind: 'unknown-import' });
    const taken = await takeProfiles(command, { run, lanes }, file);
    if (taken.ok) opening.imported(fileId);
    return taken;
  },
  exportProfiles: async ({ profileIds }) => {
    const all = [...view.profiles.values()];
    const chosen = all.filter(({ profileId, isRetired }) =>
      profileIds === null ? !isRetired : profileIds.includes(profileId),
    );
    if (profileIds !== null && chosen.length !== profileIds.length) {
      return failed({ kind: 'unknown-profile' });
    }
    const file = await dialogs.save(FILE_NAME, PROFILES);
    if (file === null) return ok(null);
    const content = profileFileText(chosen);
    const written = await runFile('content', { path: file.path, content, rows: chosen.length });
    if (!written.ok) return notWritten(written);
    return ok({ fileName: file.fileName, profiles: chosen.length });
  },
});

async function takeProfiles(
  command: Bench['command'],
  { run, lanes }: Pick<Desktop, 'run' | 'lanes'>,
  { path, fileName }: ChosenFile,
): Promise<Result<ImportedProfiles>> {
  const end = await lanes.profiles.read(() => run('readProfiles', path));
  const read = profilesOf(fileName, end);
  if (!read.ok) return read;
  const taken = importProfiles(command, read.value);
  return taken.ok ? ok({ fileName, ...taken.value }) : taken;
}
