import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { openRunLog } from '../../../scripts/start/run-log.ts';
import { folderForTest } from './folder-for-test.ts';

it('keeps a run for its owner, and the one before once', () => {
  const folder = folderForTest();
  for (const run of ['one', 'two', 'three']) {
    const log = openRunLog(folder);
    expect(log.file).toBe(join(folder, 'start.log'));
    log.keep(`${run}, first`);
    log.keep(`${run}, last`);
  }
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  expect(readdirSync(folder).sort()).toEqual(['start.log', 'start.previous.log']);
  expect(read('start.log')).toBe('three, first\nthree, last\n');
  expect(read('start.previous.log')).toBe('two, first\ntwo, last\n');
  expect(statSync(join(folder, 'start.log')).mode & 0o777).toBe(0o600);
});

it('does not grow without end, and says that it stopped', () => {
  const folder = folderForTest();
  const log = openRunLog(folder);
  for (let line = 0; line < 600; line += 1) log.keep('x'.repeat(10_000));
  const text = readFileSync(join(folder, 'start.log'), 'utf8');
  expect(text.length).toBeLessThan(5.5 * 1024 * 1024);
  expect(text.split('x\n').at(-1)).toBe('More was written, and is not kept.\n');
});

it('does without a file where none can be made', () => {
  const folder = folderForTest();
  mkdirSync(join(folder, 'start.previous.log'));
  writeFileSync(join(folder, 'start.previous.log', 'kept'), '');
  chmodSync(folder, 0o755);
  const log = openRunLog(folder);
  expect(log.file).toBeNull();
  expect(() => log.keep('a line')).not.toThrow();
});
