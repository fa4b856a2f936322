import { resolve } from 'node:path';

import { backUpLog, BackupNotWhole, type Backup } from '../../../db/index.ts';
import { isoTime } from '../../../enrollment/iso-time.ts';
import { systemClock } from '../../host/system-clock.ts';
import { CommandEnded, EXIT, type Io } from '../command.ts';
import { openLogFor } from '../open-log.ts';
import { command, DATA, option, text } from '../options.ts';
import { fileWriter, notWrittenSentence } from '../write-out.ts';

/** `backup`: a copy that was synced and read back in full; a bench may go on writing meanwhile. */
export const backupCommand = command({
  name: 'backup',
  summary: 'Copy the log, read the copy back, and keep it among the backups or in FILE.',
  options: { data: DATA, to: option(text('FILE')) },
  run: async (given, io) => {
    const folder = given.data;
    // Says in the usual words what stands in the way.
    openLogFor(folder, 'read').close();
    const backup = await backUp(folder, given.to, io);
    const { file, newest, atMs, reason } = backup;
    const answer = { file, rows: newest.seq, hash: newest.hash, at: isoTime(atMs), reason };
    io.answer(JSON.stringify(answer));
    io.say(COVERED);
    return EXIT.well;
  },
});

/** What was read back, and what that does not say. */
const COVERED =
  'Read back: every page, every row and its hash, the schema, and that it is no shorter than the log. ' +
  'Not covered: whether the log itself is as it was written before this; muster verify looks at that.';

async function backUp(folder: string, to: string | undefined, io: Io): Promise<Backup> {
  const nowMs = systemClock.nowMs();
  try {
    if (to === undefined) return backUpLog(folder, { reason: 'by-hand', nowMs });
    const copied = await fileWriter(folder, io)('copy', { path: resolve(to), nowMs });
    if (copied.ok) return copied.value;
    const { kind, detail } = copied;
    if (kind === 'not-whole') throw new BackupNotWhole(detail);
    throw new CommandEnded(
      EXIT.fault,
      `There is no new backup. ${notWrittenSentence({ kind, detail })}`,
    );
  } catch (error) {
    if (error instanceof CommandEnded) throw error;
    const code = error instanceof BackupNotWhole ? EXIT.damage : EXIT.fault;
    throw new CommandEnded(code, `There is no new backup: ${String(error)}`);
  }
}
