import { resolve } from 'node:path';

import { backUpLog, BackupNotWhole, type Backup } from '../../../db/index.ts';
import { isoTime } from '../../../enrollment/export/iso-time.ts';
import { systemClock } from '../../host/system-clock.ts';
import { CommandEnded, EXIT, readOptions, type Command } from '../command.ts';
import { openLogFor } from '../open-log.ts';

/** `backup`: a copy that was synced and read back in full; a bench may go on writing meanwhile. */
export const backupCommand: Command = {
  name: 'backup',
  usage: '--data DIR [--to FILE]',
  summary: 'Copy the log, read the copy back, and keep it among the backups or in FILE.',
  run: (args, io) => {
    const options = { data: { type: 'string' }, to: { type: 'string' } } as const;
    const given = readOptions(args, options, ['data']);
    const folder = given.data ?? '';
    // Says in the usual words what stands in the way.
    openLogFor(folder, 'read').close();
    const backup = backUp(folder, given.to);
    const { file, newest, atMs, reason } = backup;
    const answer = { file, rows: newest.seq, hash: newest.hash, at: isoTime(atMs), reason };
    io.answer(JSON.stringify(answer));
    return EXIT.well;
  },
};

function backUp(folder: string, to: string | undefined): Backup {
  const request = { reason: 'by-hand', nowMs: systemClock.nowMs() } as const;
  try {
    return backUpLog(folder, to === undefined ? request : { ...request, to: resolve(to) });
  } catch (error) {
    const code = error instanceof BackupNotWhole ? EXIT.damage : EXIT.fault;
    throw new CommandEnded(code, `There is no new backup: ${String(error)}`);
  }
}
