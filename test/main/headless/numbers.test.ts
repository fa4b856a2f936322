import { join } from 'node:path';

import { expect, it } from 'vitest';

import { nodeChild } from '../../../main/files/child.ts';
import { CommandEnded, EXIT, type Io } from '../../../main/headless/command.ts';
import { findCommand } from '../../../main/headless/command-table.ts';

const io: Io = {
  answer: () => undefined,
  answerList: () => Promise.resolve(),
  say: () => undefined,
  stdin: (async function* () {})(),
  stopped: new AbortController().signal,
  launch: nodeChild,
};

/** How a command with these words ends. */
async function endOf(words: readonly string[]): Promise<CommandEnded> {
  const command = await findCommand(words);
  if (command === null) throw new Error(`There is no ${words.join(' ')}`);
  try {
    await command.run(words.slice(command.name.split(' ').length), io);
  } catch (error) {
    if (error instanceof CommandEnded) return error;
    throw error;
  }
  throw new Error('It went well');
}

/** Below a file, where no folder can be made. */
const NOWHERE = join(import.meta.filename, 'data');
const DATA = ['--data', NOWHERE];
const REASONS = ['--by', 'Ana', '--why', 'policy'];
const TAKES: readonly (readonly [
  words: readonly string[],
  option: string,
  wrong: readonly string[],
  right: string,
])[] = [
  [['retain', ...DATA, ...REASONS], '--older-than', ['36501', '-1', '1e3', '9'.repeat(400)], '365'],
  [['reconcile', ...DATA, '--file', 'x'], '--hours', ['8761', '1.5', '0x10', ''], '24'],
  [
    ['auto-export', ...DATA, '--folder', '/x', '--format', 'asset'],
    '--every',
    ['4', '10081'],
    '60',
  ],
  [['export', ...DATA, '--out', NOWHERE, '--format', 'asset'], '--since', ['1e3', '-1'], '1'],
  [['export', ...DATA, '--out', NOWHERE], '--again', ['', '1'.repeat(12)], '1'],
  [['export', ...DATA, '--out', NOWHERE, '--format', 'asset'], '--offset-minutes', ['841'], '840'],
  [['readiness', '--file', 'x'], '--downloaded', ['1999-12-31', '2100-01-02', '2026-02-30'], ''],
  [['readiness', '--file', 'x'], '--token-expires', ['0001-01-01', '9999-12-31'], ''],
  [
    ['watch', ...DATA, '--profile', 'P', '--session', 'S'],
    '--for',
    ['2147484', 'Infinity', '-1', '1e9'],
    '',
  ],
];

it.each(TAKES)('%j takes %s within bounds only', async (words, option, wrong, right) => {
  for (const text of wrong) {
    // With an equals sign, as required for a value that begins with a minus.
    const { exitCode, message } = await endOf([...words, `${option}=${text}`]);
    expect([text, exitCode, message.includes(option)]).toEqual([text, EXIT.usage, true]);
  }
  if (right === '') return;
  expect((await endOf([...words, option, right])).exitCode).not.toBe(EXIT.usage);
});
