import { type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

import { REQUESTS } from '../../contract/requests.ts';
import { en } from '../../words/en.ts';
import { launchShipped } from './support/launch-shipped.ts';
import { testBuild } from './support/test-build.ts';

it('keeps its window in Chromium’s sandbox, without Node and without what its policy forbids', async () => {
  const { window, process } = await launchShipped(testBuild().shipped);
  await window.getByRole('heading', { name: en.shell.idle.title }).waitFor();
  expect(filtersOf(process)).toEqual(['filtered']);
  const inPage = await window.evaluate(async () => {
    const strangers = ['require', 'process', 'module', 'Buffer', 'ipcRenderer'];
    const reach = (address: string) =>
      fetch(address).then(
        () => 'answered',
        () => 'refused',
      );
    return {
      strangers: strangers.filter((name) => name in globalThis),
      bridge: Object.keys((globalThis as never)['bench']).sort(),
      reached: await Promise.all(['https://example.invalid/', 'file:///etc/passwd'].map(reach)),
      opened: globalThis.open('https://example.invalid/') !== null,
      asked: await Notification.requestPermission(),
    };
  });
  expect(inPage).toEqual({
    strangers: [],
    reached: ['refused', 'refused'],
    opened: false,
    asked: 'denied',
    bridge: [...REQUESTS, 'onChanges', 'onCommand', 'readDropped'].sort(),
  });
});

it('keeps the sandbox when it is started without; control: main, which has none, reads as open', async () => {
  const { window, process } = await launchShipped(testBuild().shipped, ['--no-sandbox']);
  await window.getByRole('heading', { name: en.shell.idle.title }).waitFor();
  expect(filtersOf(process)).toEqual(['filtered']);
  expect(filterOf(String(process.pid))).toBe('open');
});

it('runs no script that it is given by environment or argument', async () => {
  const { process, output } = await launchShipped(testBuild().shipped, ['--inspect=0'], {
    NODE_OPTIONS: '--inspect=0',
    ELECTRON_RUN_AS_NODE: '1',
  });
  expect(process.exitCode).toBeNull();
  expect(output()).not.toContain('Debugger listening');
});

/** Whether the kernel filters the system calls of each window process below `main`. */
function filtersOf(main: ChildProcess): readonly string[] {
  const isBelow = (id: string): boolean =>
    id === String(main.pid) || (!['', '0', '1'].includes(id) && isBelow(parentOf(id)));
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => read(`/proc/${id}/cmdline`).includes('--type=renderer') && isBelow(id))
    .map(filterOf);
}

const parentOf = (id: string): string =>
  /^PPid:\s+(\d+)/m.exec(read(`/proc/${id}/status`))?.[1] ?? '';

const filterOf = (id: string): 'filtered' | 'open' =>
  /^Seccomp:\s+2$/m.test(read(`/proc/${id}/status`)) ? 'filtered' : 'open';

/** Empty if the process ended while it was being read. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
