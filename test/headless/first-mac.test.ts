import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { startVirtualBench, type VirtualBench } from '../support/virtual-bench.ts';
import { createDataFolder } from './support/data-folder.ts';
import { answerOf, runMuster } from './support/muster.ts';
import { booted } from './support/usb-devices.ts';
import { departedFrom, sighted, startWatch } from './support/watch.ts';

let bench: VirtualBench;
let folder: ReturnType<typeof createDataFolder>;

beforeEach(async () => {
  folder = createDataFolder();
  bench = await startVirtualBench();
});
afterEach(async () => {
  await bench.stop();
  folder.remove();
});

describe('the first Mac ever', () => {
  it('is logged, from a folder that is not there yet to the file for the asset team', async () => {
    const data = join(folder.path, 'new', 'folder');
    const profile = await runMuster([
      'profile',
      'add',
      '--data',
      data,
      '--name',
      'Shared Macs',
      '--method',
      'apple-configurator',
      '--affinity',
      'without',
    ]);
    expect(profile).toMatchObject({ code: 0, stderr: '' });
    expect(await answerOf(['profile', 'list', '--data', data, '--json'])).toMatchObject([
      { name: 'Shared Macs', revision: 1, method: 'apple-configurator' },
    ]);

    const watch = await startWatch(bench, { data });
    expect(watch.lines[0]).toEqual({
      kind: 'ready',
      session: 'Monday',
      profile: 'Shared Macs',
      usb: 'watching',
    });
    await bench.plug(booted('1-2', 'TEST00A013'));
    expect(await watch.next(sighted())).toMatchObject({
      serial: 'TEST00A013',
      provenance: 'usb-mac',
      productType: 'Mac15,7',
      model: 'MacBook Pro (16-inch, M3 Pro, Nov 2023)',
      mode: 'booted-mac',
      port: '1-2',
      state: 'logged',
    });
    await bench.unplug('1-2');
    expect(await watch.next(departedFrom('1-2'))).toMatchObject({ serial: 'TEST00A013' });
    expect(await watch.stop()).toMatchObject({ code: 0, stderr: '' });

    expect(await answerOf(['sessions', '--data', data, '--json'])).toMatchObject([
      { session: 'Monday', profile: 'Shared Macs', profileRevision: 1, open: true, devices: 1 },
    ]);
    expect(await answerOf(['devices', '--data', data, '--json'])).toMatchObject([
      { serial: 'TEST00A013', provenance: 'usb-mac', state: 'logged', reconnects: 0 },
    ]);
    const out = join(folder.path, 'assets.csv');
    const exported = ['export', '--data', data, '--format', 'asset', '--out', out];
    expect(await answerOf(exported)).toMatchObject({ rows: 1 });
    expect(readFileSync(out, 'utf8')).toMatch(/^\uFEFF.*\r\n.*TEST00A013.*\r\n$/s);
    expect(await answerOf(['verify', '--data', data])).toMatchObject({
      ok: true,
      rows: 5,
      firstBad: null,
      problems: [],
      tip: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    });
  });

  it('is not asked for twice: a command that only reads makes no folder', async () => {
    const data = join(folder.path, 'none');
    const ended = await runMuster(['devices', '--data', data, '--json']);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain('There is no Muster log in');
    expect(existsSync(data)).toBe(false);
  });
});
