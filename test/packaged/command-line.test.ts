import { chownSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

import { ensureOrdinaryUser } from '../../scripts/runtime/ordinary-user.ts';
import { runProgram } from '../headless/support/muster.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { sighted, startWatch } from '../headless/support/watch.ts';
import { folderOfTest } from '../main/sources/support/fake-tool.ts';
import { startVirtualBench } from '../support/virtual-bench.ts';
import { testBuild } from './support/test-build.ts';

/** A host without a display, on which an ordinary user has a folder and a link to the command line. */
async function hostWithoutDisplay() {
  const user = ensureOrdinaryUser();
  const folder = folderOfTest();
  chownSync(folder, user.uid, user.gid);
  const commands = join(testBuild().shipped, '../resources/bin');
  const [name = ''] = readdirSync(commands);
  const link = join(folder, name);
  symlinkSync(join(commands, name), link);
  const bench = await startVirtualBench({ network: 'shared' });
  onTestFinished(() => bench.stop());
  const env = { PATH: process.env['PATH'] };
  return {
    bench,
    folder,
    /** How the command line begins as this user. */
    as: { installed: link, env, user },
    run: (words: readonly string[], input = '') =>
      // starts: what was packed
      runProgram([link, ...words], { input, env, enter: bench.enter(user, folder) }),
  };
}

it('logs a Mac, writes files and reads them back, without a display', async () => {
  const { bench, folder, as, run } = await hostWithoutDisplay();
  const data = join(folder, 'data');
  const made = ['--name', 'Shared Macs', '--method', 'apple-configurator', '--affinity', 'without'];
  expect(await run(['profile', 'add', '--data', data, ...made])).toMatchObject({ code: 0 });

  const recording = join(folder, 'usb.jsonl');
  const watch = await startWatch(bench, { ...as, data, more: ['--record', recording] });
  await bench.plug(booted('1-1', 'TEST00K001'));
  await watch.next(sighted('TEST00K001'));
  expect(await watch.stop('SIGINT')).toMatchObject({ code: 0, signal: null });
  expect(readFileSync(recording, 'utf8')).toContain('"kind":"attach"');

  const file = join(folder, 'assets.csv');
  const exported = await run(['export', '--data', data, '--format', 'asset', '--out', file]);
  expect(exported).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(exported.stdout)).toMatchObject({ rows: 1, verified: true });
  expect(readFileSync(file, 'utf8')).toContain('TEST00K001');
  // Electron's own folder for windows is not made, and nothing that wrote a file is left.
  expect(readdirSync(folder).sort()).toEqual(['assets.csv', 'data', 'muster', 'usb.jsonl']);
  expect(running()).toEqual([]);
});

it('answers on stdout, says all else on stderr, and ends with the codes of every command', async () => {
  const { folder, as, run } = await hostWithoutDisplay();
  const device = { vendorId: 1452, productId: 6405, serialNumber: 'TEST00K002' };
  const identified = await run(['identify'], `${JSON.stringify(device)}\n`);
  expect(identified).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(identified.stdout)).toMatchObject({ mode: 'booted-mac' });

  // Options of Chromium and of the app belong to the command here.
  const wrong = await run(['profiles', '--headless', '--data', folder]);
  expect(wrong).toMatchObject({ code: 2, stdout: '' });
  expect(wrong.stderr).toBe(
    'muster: there is no command “profiles --headless”. See: muster --help\n',
  );

  const cut = await runProgram(['sh', '-c', `"${as.installed}" --help > /dev/full`], {
    env: as.env,
  });
  expect(cut).toMatchObject({ code: 1 });
  expect(cut.stderr).toMatch(/^muster: the answer could not be written: ENOSPC[^\n]*\n$/);
});

/** Processes of a command line. */
const running = (): readonly string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => {
      try {
        return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--without-window');
      } catch {
        return false;
      }
    });
