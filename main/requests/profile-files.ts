import { failed, ok } from '../../contract/failure.ts';
import type { RequestHandlers } from '../../contract/requests.ts';
import { profileFileText } from '../../enrollment/readiness/profile-file.ts';
import type { Bench } from '../bench/bench.ts';
import { importProfiles } from '../bench/commands/import-profiles.ts';
import { notWritten } from '../export/not-written.ts';
import { profilesOf } from '../import/profile-file-end.ts';
import type { Desktop } from './desktop.ts';

const PROFILES = { name: 'Muster profiles', extensions: ['json'] } as const;
const FILE_NAME = 'Muster profiles.json';

/** Reads and writes profile files; null if cancelled. */
export const profileFileRequests = (
  { command, view }: Pick<Bench, 'command' | 'view'>,
  { dialogs, run, runFile, lanes }: Pick<Desktop, 'dialogs' | 'run' | 'runFile' | 'lanes'>,
): Pick<RequestHandlers, 'importProfiles' | 'exportProfiles'> => ({
  importProfiles: async () => {
    const file = await dialogs.open([PROFILES]);
    if (file === null) return ok(null);
    const { path, fileName } = file;
    const end = await lanes.profiles.read(() => run('readProfiles', path));
    const read = profilesOf(fileName, end);
    if (!read.ok) return read;
    const taken = importProfiles(command, read.value);
    return taken.ok ? ok({ fileName, ...taken.value }) : taken;
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
