import { expect, test } from 'vitest';

import { backUpLog, verifyLog } from '../../../db/index.ts';
import { nodeChild } from '../../../main/files/child.ts';
import { CommandEnded } from '../../../main/headless/command.ts';
import { restoreCommand } from '../../../main/headless/commands/restore.ts';
import { followWork } from '../../../main/headless/follow-work.ts';
import { closedLog } from '../../db/support/raw.ts';

/** Reports its progress, and ends once that was printed. */
function told() {
  const { promise, resolve } = Promise.withResolvers<string>();
  const lines: string[] = [];
  const say = (line: string): void => {
    lines.push(line);
    resolve('done');
  };
  const progress = () => ({ done: 30, total: 120 });
  return { say, running: { answer: promise, progress, cancel: () => true }, lines };
}

test('says on stderr how far long work is', async () => {
  const { say, running, lines } = told();
  const { signal } = new AbortController();
  expect(await followWork({ say, stopped: signal }, 'Restoring', running, 1)).toBe('done');
  expect(lines[0]).toBe('Restoring: 25 %');
});

test('a signal has it given up and ends the command', async () => {
  const stop = new AbortController();
  const io = { say: () => undefined, stopped: stop.signal };
  const { promise: answer, resolve } = Promise.withResolvers<null>();
  const cancel = (): boolean => {
    resolve(null);
    return true;
  };
  const progress = () => ({ done: 0, total: 0 });
  const ended = followWork(io, 'Restoring', { answer, cancel, progress });
  stop.abort();
  await expect(ended).rejects.toThrow('Stopped. The log is as it was.');
});

test('restore and its plan hear the signal, and change nothing', async () => {
  const data = closedLog(30);
  const { file } = backUpLog(data, { reason: 'by-hand', nowMs: Date.UTC(2026, 10, 23) });
  const answers: string[] = [];
  const io = {
    answer: (line: string) => void answers.push(line),
    answerList: () => Promise.resolve(),
    say: () => undefined,
    stdin: { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('unread')) }) },
    stopped: AbortSignal.abort(),
    launch: nodeChild,
  };
  for (const more of [['--plan'], []])
    await expect(restoreCommand.run(['--data', data, '--from', file, ...more], io)).rejects.toThrow(
      CommandEnded,
    );
  expect(answers).toEqual([]);
  expect(verifyLog(data)).toMatchObject({ ok: true, rows: 30 });
});
