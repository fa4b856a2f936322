import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';

import { killTool, runTool, startTool } from '../../../main/host/run-tool.ts';
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

/** Which signals are sent for a program; none of them is let through. */
async function signalsFor(path: string): Promise<readonly string[]> {
  const child = startTool(path, ['1000']);
  const ended = once(child, 'close').catch(() => undefined);
  const sent: string[] = [];
  const note = (what: string) => (): true => {
    sent.push(what);
    return true;
  };
  const group = vi.spyOn(process, 'kill').mockImplementation(note('group'));
  const own = vi.spyOn(child, 'kill').mockImplementation(note('own'));
  killTool(child);
  group.mockRestore();
  own.mockRestore();
  if (child.pid !== undefined) child.kill('SIGKILL');
  await ended;
  return sent;
}

// Node sends the signal of a child without a number to whatever number its memory holds, which may
// be that of the whole group of this process.
it('no signal is sent for a program that did not start', async () => {
  expect(await signalsFor('/nowhere/tool')).toEqual([]);
});

it('control: one that started gets both', async () => {
  expect(await signalsFor('/bin/sleep')).toEqual(['group', 'own']);
});
