import { readOptions, wrongUsage, type Command } from '../command.ts';
import { REDACT_OPTIONS, REDACT_USAGE, redactCommand } from '../redact.ts';

/** `forget-person`: takes one person's name out of every row. */
export const forgetPersonCommand: Command = {
  name: 'forget-person',
  usage: `NAME ${REDACT_USAGE}`,
  summary: 'Take a name out of every row; the chain can still be verified.',
  run: ([name = '', ...args], io) => {
    if (name === '' || name.startsWith('--')) throw wrongUsage('The name is missing.');
    const given = readOptions(args, REDACT_OPTIONS, ['data']);
    return redactCommand({ kind: 'name', name }, given, io);
  },
};
