import { verifyLog } from '../../../db/index.ts';
import { EXIT, readOptions, type Command } from '../command.ts';

/** `verify`: SQLite's own check, every hash of the chain, and the tip. Exit 0 only if all is well. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: '--data DIR',
  summary: 'Check the whole log: database, hash chain, newest rows.',
  run: (args, io) => {
    const given = readOptions(args, { data: { type: 'string' } }, ['data']);
    const report = verifyLog(given.data ?? '');
    io.answer(JSON.stringify(report));
    if (report.ok) return EXIT.well;
    const { firstBad } = report;
    io.say(
      firstBad === null
        ? `The log is not well: ${report.problems.map(({ kind }) => kind).join(', ')}.`
        : `The log is not well. First bad row: ${firstBad.seq} (${firstBad.what}).`,
    );
    return EXIT.damage;
  },
};
