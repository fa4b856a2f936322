import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { findTool, isRunnable } from '../../../main/host/find-tool.ts';
import { createHostProbe, hostTools, versionIn } from '../../../main/host/host-probe.ts';
import { createClockProbe } from '../../../main/host/probes/clock-probe.ts';
import {
  networkAmong,
  networkProbe,
  probeFolder,
  probeSpace,
} from '../../../main/host/probes/folder-probe.ts';
import { probeAccessories, probeModel } from '../../../main/host/probes/model-probe.ts';
import { probeSleep } from '../../../main/host/probes/sleep-probe.ts';
import { runTool } from '../../../main/host/run-tool.ts';
import { fakeTool, folderOfTest } from '../sources/support/fake-tool.ts';

const pmset = (settings: string, power = "Now drawing from 'AC Power'"): string =>
  fakeTool(`say(args.length > 1 ? ${JSON.stringify(power)} : ${JSON.stringify(settings)});`).path;

describe('sleep of the host', () => {
  const settings =
    'System-wide power settings:\n displaysleep 10\n sleep      1 (sleep prevented by x)\n';

  it.each([
    [1, 'mains', () => pmset(settings)],
    [0, 'mains', () => pmset(settings.replace('sleep      1', 'sleep      0'))],
    [1, 'battery', () => pmset(settings, "Now drawing from 'Battery Power'")],
  ])('is %i minutes on %s', async (minutes, power, tool) => {
    expect(await probeSleep(tool())).toEqual({ kind: 'read', value: { minutes, power } });
  });

  it.each([
    ['not-on-this-host', () => null],
    ['not-understood', () => pmset('nothing of the kind')],
    ['not-understood', () => fakeTool('process.exit(2);').path],
    ['tool-missing', () => '/nowhere/pmset'],
  ])('is unknown: %s', async (why, tool) => {
    expect(await probeSleep(tool())).toEqual({ kind: 'unknown', why });
  });
});

describe('the model of the host', () => {
  const hardware = (more: object): string =>
    fakeTool(`say(${JSON.stringify({ SPHardwareDataType: [more] })});`).path;

  it.each([
    [
      { machine_name: 'MacBook Pro', machine_model: 'Mac15,7', chip_type: 'Apple M3 Pro' },
      true,
      true,
    ],
    [{ machine_name: 'Mac mini', machine_model: 'Macmini9,1', chip_type: 'Apple M1' }, false, true],
    [{ machine_name: 'MacBook Air', cpu_type: 'Intel Core i5' }, true, false],
  ])('is read from %j', async (given, isLaptop, isAppleSilicon) => {
    const found = await probeModel(hardware(given));
    expect(found).toMatchObject({ kind: 'read', value: { isLaptop, isAppleSilicon } });
  });

  it.each([
    ['not-understood', () => hardware({})],
    ['not-understood', () => fakeTool(`say('{"SPHard');`).path],
    ['not-on-this-host', () => null],
  ])('is unknown: %s', async (why, tool) => {
    expect(await probeModel(tool())).toEqual({ kind: 'unknown', why });
  });

  it.each([
    ['lifted-by-profile', '"allowUSBRestrictedMode" : "0"'],
    ['lifted-by-profile', 'allowUSBRestrictedMode = false;'],
    ['not-readable', 'allowUSBRestrictedMode = 1;'],
    ['not-readable', '{"SPConfigurationProfileDataType":[]}'],
  ])('has the accessory rule %s by its profiles: %s', async (rule, text) => {
    const path = fakeTool(`say(${JSON.stringify(text)});`).path;
    expect(await probeAccessories(path)).toEqual({ kind: 'read', value: rule });
  });
});

describe('the data folder', () => {
  const local = (): Promise<null> => Promise.resolve(null);

  it('is well when it is local and can be written, and nothing stays behind', async () => {
    const folder = folderOfTest();
    expect(await probeFolder(folder, local)).toMatchObject({
      value: { path: folder, isWritable: true, syncedBy: null },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['iCloud Drive', 'Library/Mobile Documents/com~apple~CloudDocs/log'],
    ['Dropbox', 'Dropbox (Work)/log'],
    ['OneDrive', 'Library/CloudStorage/OneDrive-Work/log'],
    ['Google Drive', 'Google Drive/log'],
    ['a cloud service', 'Library/CloudStorage/Other/log'],
  ])('is copied by %s, also behind a link', async (name, path) => {
    const folder = folderOfTest();
    mkdirSync(join(folder, path), { recursive: true });
    symlinkSync(join(folder, path), join(folder, 'link'));
    expect(await probeFolder(join(folder, 'link'), local)).toMatchObject({
      value: { syncedBy: name },
    });
  });

  it('is on another computer when its file system says so', async () => {
    const found = await probeFolder(folderOfTest(), () => Promise.resolve('smb'));
    expect(found).toMatchObject({ value: { network: 'smb' } });
  });

  it('is on another computer when the volumes of a Mac say so', async () => {
    const volumes = [
      '/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)',
      'devfs on /dev (devfs, local, nobrowse)',
      '/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse, protect)',
      '//ana@nas.local/Bench%20logs on /Volumes/Bench logs (smbfs, nodev, nosuid, mounted by ana)',
      'nas:/export on /Volumes/odd on (name) (nfs, nodev)',
      '/dev/disk5s1 on /Volumes/Bench (apfs, local, nodev)',
    ].join('\n');
    expect(networkAmong(volumes, '/Volumes/Bench logs/log')).toBe('smbfs');
    expect(networkAmong(volumes, '/Volumes/odd on (name)')).toBe('nfs');
    expect(networkAmong(volumes, '/Volumes/Bench/log')).toBeNull();
    expect(networkAmong(volumes, '/Users/ana/Library')).toBeNull();
    const mount = fakeTool(`say(${JSON.stringify(volumes)});`).path;
    expect(await networkProbe('darwin', mount)('/Volumes/Bench logs')).toBe('smbfs');
  });

  it.each<[string, string, () => string | null]>([
    ['a Mac without that program', 'darwin', () => null],
    ['a Mac whose program says nothing of it', 'darwin', () => fakeTool('').path],
    ['a Mac whose program fails', 'darwin', () => fakeTool('process.exit(1);').path],
    ['Windows', 'win32', () => null],
  ])('is not known to be of this computer on %s', async (_, platform, mount) => {
    const found = await probeFolder(folderOfTest(), networkProbe(platform, mount()));
    expect(found).toEqual({ kind: 'unknown', why: 'not-understood' });
  });

  it('is not there yet, and so is its space', async () => {
    const none = join(folderOfTest(), 'none');
    expect(await probeFolder(none, local)).toEqual({ kind: 'unknown', why: 'not-there' });
    expect(await probeSpace(none)).toEqual({ kind: 'unknown', why: 'not-there' });
    expect(await probeSpace(folderOfTest())).toMatchObject({ kind: 'read' });
  });
});

describe('the clock', () => {
  it('is compared with the steady one and with the newest row', () => {
    let [wallMs, steadyMs] = [1_800_000_000_000, 5000];
    const clock = { nowMs: () => wallMs, monoMs: () => steadyMs };
    const look = createClockProbe(clock, () => 7);
    expect(look()).toMatchObject({ value: { jumpMs: 0, newestRowMs: 7 } });
    wallMs += 61_000;
    steadyMs += 1000;
    expect(look()).toMatchObject({ value: { jumpMs: 60_000 } });
  });
});

describe('programs of the host', () => {
  it('are found in PATH first, never through a relative folder or a file that cannot run', () => {
    const [one, other] = [folderOfTest(), folderOfTest()];
    for (const folder of [one, other]) writeFileSync(join(folder, 'cfgutil'), '');
    chmodSync(join(other, 'cfgutil'), 0o755);
    const search = { name: 'cfgutil', places: [join(one, 'cfgutil')] };
    expect(findTool({ ...search, path: `.:${one}:${other}` })).toBe(join(other, 'cfgutil'));
    // Root may run what no other user may; the mode only decides that someone can.
    expect(findTool({ ...search, path: '' })).toBeNull();
    expect(isRunnable(other)).toBe(false);
  });

  it('are not looked for on another system than macOS, unless they are named', () => {
    expect(hostTools('linux', '/usr/bin', null)).toEqual({
      pmset: null,
      mount: null,
      systemProfiler: null,
      cfgutil: undefined,
    });
    expect(hostTools('linux', '', '/x').cfgutil).toBe('/x');
  });

  it.each([
    ['cfgutil 2.20 (1001.5)', '2.20'],
    ['2.20\n', '2.20'],
    ['no version here', null],
  ])('say their version: %j', (text, version) => {
    expect(versionIn(text)).toBe(version);
  });

  it('get no environment of the person beyond what they need, and no input', async () => {
    process.env['MUSTER_SECRET_OF_TEST'] = 'x';
    const path = fakeTool('say(JSON.stringify(process.env));').path;
    const end = await runTool({ path, args: [], timeoutMs: 4000 });
    delete process.env['MUSTER_SECRET_OF_TEST'];
    if (end.kind !== 'ended') throw new Error(end.kind);
    expect(Object.keys(JSON.parse(end.stdout) as object)).not.toContain('MUSTER_SECRET_OF_TEST');
  });

  it.each([
    ['timed-out', 'setInterval(() => {}, 1000);', 200],
    ['too-much', `for (let i = 0; i < 50; i++) fs.writeSync(1, 'x'.repeat(65536));`, 4000],
    ['ended', `process.stderr.write('x'.repeat(1000000)); say('ok');`, 4000],
  ])('end as %s', async (kind, body, timeoutMs) => {
    const end = await runTool({
      path: fakeTool(body).path,
      args: [],
      timeoutMs,
      maxBytes: 1e6,
    });
    expect(end.kind).toBe(kind);
  });
});

describe('a look at the host', () => {
  it('answers everything that it can, with the version of cfgutil', async () => {
    const path = fakeTool(`say('cfgutil 2.20');`).path;
    const probe = createHostProbe({
      folder: folderOfTest(),
      platform: 'linux',
      newestRowMs: () => null,
      clock: { nowMs: () => 5, monoMs: () => 1 },
      tools: { pmset: null, systemProfiler: null, mount: null, cfgutil: path },
    });
    expect(await probe.look()).toMatchObject({
      atMs: 5,
      platform: 'linux',
      cfgutil: { value: { path, version: '2.20' } },
      sleep: { kind: 'unknown', why: 'not-on-this-host' },
      folder: { kind: 'read' },
    });
  });
});
