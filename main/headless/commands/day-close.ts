import { basename, resolve } from 'node:path';

import { closeDay } from '../../backup/close-day.ts';
import { systemClock } from '../../host/system-clock.ts';
import { EXIT } from '../command.ts';
import { commandContext, valueOf } from '../command-context.ts';
import { openLogFor } from '../open-log.ts';
import { command, DATA, needed, text } from '../options.ts';
import { fileWriter } from '../write-out.ts';

/** `day-close`: every row since the last closed day, in a file that anybody can check. */
export const dayCloseCommand = command({
  name: 'day-close',
  summary: 'Sign off the day: write its rows to FILE and log who did (docs/verify-day-close.py).',
  options: { data: DATA, by: needed(text('NAME')), out: needed(text('FILE')) },
  run: async (given, io) => {
    const signedBy = given.by.trim().slice(0, 80);
    const log = openLogFor(given.data, 'write');
    try {
      const command = commandContext(log, signedBy);
      const runFile = fileWriter(given.data, io);
      const day = { command, log, signedBy, nowMs: systemClock.nowMs(), runFile };
      const path = resolve(given.out);
      const file = { path, fileName: basename(path) };
      io.answer(JSON.stringify(valueOf(await closeDay(day, file))));
      return EXIT.well;
    } finally {
      log.close();
    }
  },
});
