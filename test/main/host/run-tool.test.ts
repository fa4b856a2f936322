import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { runTool } from '../../../main/host/run-tool.ts';
import { keepExec } from '../../../main/sources/cfgutil/cfgutil-exec.ts';
import { fakeTool, folderOfTest } from '../sources/support/fake-tool.ts';

/**
 * A tool with a child that holds its output and outlives it; `then` is what the tool itself does.
 */
const parent = (folder: string, then: string) =>
  fakeTool(
    `const { spawn } = require('node:child_process');
const child = spawn('/bin/sleep', ['1000'], { stdio: 'inherit' });
fs.writeFileSync(folder + '/child', String(child.pid));
${then}`,
    folder,
  );

const childIn = (folder: string): number => Number(readFileSync(join(folder, 'child'), 'utf8'));

/** Gone, or dead and only not yet reaped by its new parent. */
const isGone = (pid: number): boolean =>
  !existsSync(`/proc/${String(pid)}`) ||
  readFileSync(`/proc/${String(pid)}/stat`, 'utf8').includes(') Z ');

it.each([
  ['is killed after its time', 'setInterval(() => {}, 1000);', 'timed-out'],
  ['ended by itself', 'process.exit(0);', 'timed-out'],
  ['is told to say less', "setInterval(() => say('x'.repeat(5000)), 20);", 'too-much'],
])('nothing stays of a program that %s', async (_, then, kind) => {
  const folder = folderOfTest();
  const { path } = parent(folder, then);
  expect(await runTool({ path, args: [], timeoutMs: 1500, maxBytes: 4000 })).toEqual({ kind });
  await expect.poll(() => isGone(childIn(folder))).toBe(true);
});

it('nothing stays of what exec has started, and it is started anew beside a child of it', async () => {
  const folder = folderOfTest();
  const { path, runs } = parent(folder, 'process.exit(0);');
  const exec = keepExec({ path, onChange: () => undefined, firstWaitMs: 10 });
  await expect.poll(() => runs().length, { timeout: 20_000 }).toBeGreaterThan(2);
  writeFileSync(path, '#!/bin/sh\nexec sleep 1000\n');
  exec.stop();
  await expect.poll(() => isGone(childIn(folder))).toBe(true);
});
