import { resolve } from 'node:path';

import { ASSET } from '../../../enrollment/export/formats/asset.ts';
import { exportDevices } from '../../export/export-devices.ts';
import { choiceOf, CommandEnded, EXIT, readOptions, type Command } from '../command.ts';
import { withLog } from '../open-log.ts';
import { sessionsOf } from './sessions.ts';

/** `export`: writes the devices of one session or of all to a file. */
export const exportCommand: Command = {
  name: 'export',
  usage: '--data DIR --format asset --out FILE [--session S]',
  summary: 'Write devices to a file: temporary file, synced, renamed.',
  run: async (args, io) => {
    const given = readOptions(
      args,
      {
        data: { type: 'string' },
        format: { type: 'string' },
        out: { type: 'string' },
        session: { type: 'string' },
      },
      ['data', 'format', 'out'],
    );
    choiceOf('format', given.format ?? '', ['asset'] as const);
    const sessions = withLog(given.data ?? '', 'read', (log) => sessionsOf(log, given.session));
    const path = resolve(given.out ?? '');
    const written = await exportDevices({ path, plan: ASSET.plan(ASSET.defaults), sessions });
    if (!written.ok) {
      throw new CommandEnded(EXIT.fault, `The file was not written: ${written.detail}`);
    }
    io.answer(JSON.stringify(written.value));
    return EXIT.well;
  },
};
