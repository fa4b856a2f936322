import { correctionCsv, withoutHardwareIds } from '../../../enrollment/export/correction-csv.ts';
import { isoTime } from '../../../enrollment/iso-time.ts';
import { readCorrections } from '../../bench/read-corrections.ts';
import { outlineOf } from '../../bench/fold-log.ts';
import { EXIT, readOptions, type Command } from '../command.ts';
import { withLog } from '../open-log.ts';
import { keptSession } from './sessions.ts';

/** `corrections`: what was corrected in a session, by whom, with the old and the new value. */
export const correctionsCommand: Command = {
  name: 'corrections',
  usage: '--data DIR --session S [--json] [--hardware-ids]',
  summary: 'List what was corrected in a session, as CSV or JSON; ECID only with --hardware-ids.',
  run: (args, io) => {
    const given = readOptions(
      args,
      {
        data: { type: 'string' },
        session: { type: 'string' },
        json: { type: 'boolean' },
        'hardware-ids': { type: 'boolean' },
      },
      ['data', 'session'],
    );
    return withLog(given.data ?? '', 'read', (log) => {
      const { sessionId } = keptSession(outlineOf(log), given.session ?? '');
      const all = readCorrections(log, sessionId)?.rows ?? [];
      const rows = given['hardware-ids'] === true ? all : withoutHardwareIds(all);
      if (given.json === true) {
        io.answer(JSON.stringify(rows.map(({ atMs, ...row }) => ({ at: isoTime(atMs), ...row }))));
      } else {
        for (const record of correctionCsv(rows)) io.answer(record.trimEnd());
      }
      return EXIT.well;
    });
  },
};
