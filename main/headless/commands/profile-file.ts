import { basename, resolve } from 'node:path';

import { profileFileText } from '../../../enrollment/readiness/profile-file.ts';
import { importProfiles } from '../../bench/commands/import-profiles.ts';
import { outlineOf } from '../../bench/fold-log.ts';
import { profilesOf } from '../../import/profile-file-end.ts';
import { run } from '../../worker/run.ts';
import { CommandEnded, EXIT } from '../command.ts';
import { commandContext, valueOf } from '../command-context.ts';
import { readWith } from '../follow-work.ts';
import { withLog } from '../open-log.ts';
import { command, DATA, needed, text } from '../options.ts';
import { fileWriter, notWrittenSentence } from '../write-out.ts';

/** `profile export`: the profiles that can be chosen, as a file that another bench takes. */
export const profileExport = command({
  name: 'profile export',
  summary: 'Write the enrollment profiles to a file that another bench can take.',
  options: { data: DATA, out: needed(text('FILE')) },
  run: async (given, io) => {
    const path = resolve(given.out);
    const profiles = withLog(given.data, 'read', (log) =>
      [...outlineOf(log).profiles.values()].filter(({ isRetired }) => !isRetired),
    );
    const content = profileFileText(profiles);
    const write = fileWriter(given.data, io);
    const written = await write('content', { path, content, rows: profiles.length });
    if (!written.ok) throw new CommandEnded(EXIT.fault, notWrittenSentence(written));
    io.answer(JSON.stringify({ kind: 'profiles-exported', file: path, profiles: profiles.length }));
    return EXIT.well;
  },
});

/** `profile import`: takes all profiles of a file, or none and says which line is wrong. */
export const profileImport = command({
  name: 'profile import',
  summary: 'Take the enrollment profiles of a file: all of them, or none.',
  options: { data: DATA, file: needed(text('F')) },
  run: async (given, io) => {
    const path = given.file;
    const end = await readWith(io, run('readProfiles', path));
    const settings = valueOf(profilesOf(basename(path), end));
    return withLog(given.data, 'write', (log) => {
      const taken = valueOf(importProfiles(commandContext(log), settings));
      io.answer(JSON.stringify({ kind: 'profiles-imported', ...taken }));
      return EXIT.well;
    });
  },
});
