import { correctionCsv, withoutHardwareIds } from '../../../enrollment/export/correction-csv.ts';
import { isoTime } from '../../../enrollment/iso-time.ts';
import { readCorrections } from '../../bench/read-corrections.ts';
import { outlineOf } from '../../bench/fold-log.ts';
import { EXIT } from '../command.ts';
import { withLog } from '../open-log.ts';
import { command, DATA, flag, needed, text } from '../options.ts';
import { keptSession } from './sessions.ts';

/** `corrections`: what was corrected in a session, by whom, with the old and the new value. */
export const correctionsCommand = command({
  name: 'corrections',
  summary: 'List what was corrected in a session, as CSV or JSON; ECID only with --hardware-ids.',
  options: {
    data: DATA,
    session: needed(text('S')),
    json: flag,
    'hardware-ids': flag,
  },
  run: (given, io) => {
    return withLog(given.data, 'read', (log) => {
      const { sessionId } = keptSession(outlineOf(log), given.session);
      const all = readCorrections(log, sessionId)?.rows ?? [];
      const rows = given['hardware-ids'] ? all : withoutHardwareIds(all);
      if (given.json) {
        io.answer(JSON.stringify(rows.map(({ atMs, ...row }) => ({ at: isoTime(atMs), ...row }))));
      } else {
        for (const record of correctionCsv(rows)) io.answer(record.trimEnd());
      }
      return EXIT.well;
    });
  },
});
