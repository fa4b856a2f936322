import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { ROWS } from '../enrollment/identify/fixture-rows.ts';
import * as f from '../enrollment/identify/fixtures.ts';
import { addProfile, createDataFolder } from './support/data-folder.ts';
import { CHECKOUT, NODE, runMuster, runProgram } from './support/muster.ts';

const COMMANDS = [
  'profile add',
  'profile list',
  'watch',
  'identify',
  'sessions',
  'devices',
  'export',
  'verify',
  'steps',
];

let folder: ReturnType<typeof createDataFolder>;
beforeEach(() => {
  folder = createDataFolder();
});
afterEach(() => folder.remove());

describe('the words of the headless bench', () => {
  it('--help names every command and every exit code on stdout', async () => {
    const { code, stdout, stderr } = await runMuster(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of COMMANDS) expect(stdout).toContain(`\n  muster ${command} `);
    expect(stdout).toContain('0 well, 1 fault, 2 wrong usage, 3 damage found, 4 log held');
  });

  it('each command explains itself alone', async () => {
    const answers = await Promise.all(
      COMMANDS.map((command) => runMuster([...command.split(' '), '--help'])),
    );
    for (const [index, { code, stdout, stderr }] of answers.entries()) {
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const named = [...stdout.matchAll(/^ {2}muster (\w+(?: add| list)?) /gm)];
      expect(new Set(named.map(([, name]) => name))).toEqual(new Set([COMMANDS[index]]));
    }
  });

  it.each([
    [[], 'muster: the staging bench'],
    [['fly'], 'there is no command “fly”'],
    [['profile'], 'there is no command “profile”'],
    [['devices'], '--data is missing.'],
    [['devices', '--data'], `Option '--data <value>' argument missing`],
    [['devices', '--data', ''], '--data is missing.'],
    [['devices', '--data', 'x', '--fast'], `Unknown option '--fast'`],
    [['devices', '--data', 'x', 'more'], `Unexpected argument 'more'`],
    [['watch', '--data', 'x', '--profile', 'P'], '--session is missing.'],
    [['export', '--data', 'x', '--format', 'asset'], '--out is missing.'],
    [watchFor('soon'), '--for takes seconds'],
    [watchFor(''), '--for takes seconds'],
    [watchFor('1e99'), '--for takes seconds'],
    [watchFor('99999999'), '--for takes seconds'],
  ])('muster %j is wrong usage', async (args, sentence) => {
    const { code, stdout, stderr } = await runMuster(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\n {4}at /);
  });

  it('a profile that the rules refuse is not saved, and the sentence says so', async () => {
    const { code, stdout, stderr } = await runMuster([
      'profile',
      'add',
      '--data',
      folder.path,
      '--name',
      'P',
      '--method',
      'apple-configurator',
      '--affinity',
      'without',
      '--auth',
      'company-portal',
    ]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^muster profile add: .+\.\n$/);
  });

  it('a profile or session that is not there ends with its name and exit 1', async () => {
    addProfile(folder.path);
    const ended = await runMuster(['devices', '--data', folder.path, '--session', 'Friday']);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain('There is no session called “Friday”');
  });
});

function watchFor(text: string): string[] {
  return ['watch', '--data', 'x', '--profile', 'P', '--session', 'S', `--for=${text}`];
}

describe('identify', () => {
  const lineOf = (usb: Readonly<Record<string, unknown>>): string => JSON.stringify(usb);

  it('answers every fixture with exactly the fields that were agreed', async () => {
    const lines = ROWS.map(({ usb }) =>
      lineOf({
        vendorId: 0x05ac,
        productId: usb.productId,
        productName: usb.productName ?? null,
        serialNumber: usb.serialText,
        bcdDevice: usb.bcdDevice ?? 0,
        bus: '1',
        ports: [1],
      }),
    );
    const { code, stdout, stderr } = await runMuster(['identify'], { input: lines.join('\n') });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const answers = stdout.trimEnd().split('\n');
    expect(answers).toHaveLength(ROWS.length);
    for (const [index, { expected }] of ROWS.entries()) {
      const answer = JSON.parse(answers[index] ?? '') as Record<string, unknown>;
      expect(answer).toEqual({
        enroll: expected.notEnrolled === undefined,
        reason: expected.notEnrolled ?? 'apple-device',
        mode: expected.mode,
        ecid: expected.ecid,
        serial: expected.serial?.[0] ?? null,
        provenance: expected.serial?.[1] ?? 'none',
        udid: expected.udid ?? null,
        productType: expected.productType,
        model: expected.productType === null ? null : (expect.any(String) as string),
        kind: expected.kind,
        notes: expected.notes ?? [],
      });
      if (answer['ecid'] !== null) expect(answer['ecid']).toMatch(/^[0-9A-F]{16}$/);
    }
  });

  it('reads lines one by one, from any system, and says which it could not read', async () => {
    const mac = { vendorId: 1452, productId: 6405, serialNumber: f.F13, bcdDevice: 0x1507 };
    const input = `${lineOf(mac)}\r\n\n{"vendorId":1452}\nnot json\n${lineOf({
      vendorId: 1452,
      productId: 4737,
      productName: null,
      serialNumber: null,
      bcdDevice: null,
      bus: null,
      ports: null,
    })}`;
    const { code, stdout, stderr } = await runMuster(['identify'], { input });
    const answers = stdout.trimEnd().split('\n');
    expect(answers.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { enroll: true, mode: 'booted-mac', serial: 'TEST00A013', productType: 'Mac15,7' },
      { error: 'not a USB device' },
      { error: 'not a USB device' },
      { enroll: true, mode: 'recovery', serial: null },
    ]);
    expect(code).toBe(1);
    expect(stderr).toBe('Lines that could not be read: 2. Their answers hold "error".\n');
  });

  it('takes a serial for a hub’s when the hub came before it', async () => {
    const place = { bus: '1', bcdDevice: 0x1507 };
    const input = [
      { ...place, vendorId: 0x05e3, productId: 0x0610, serialNumber: 'HUBTEST0001', ports: [1] },
      { ...place, vendorId: 1452, productId: 6405, serialNumber: 'HUBTEST0001', ports: [1, 3] },
      { ...place, vendorId: 1452, productId: 6405, serialNumber: 'HUBTEST0001', ports: [2, 3] },
    ];
    const { stdout } = await runMuster(['identify'], { input: input.map(lineOf).join('\n') });
    const answers = stdout.trimEnd().split('\n');
    expect(answers.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { enroll: false, reason: 'not-apple' },
      { serial: null, notes: ['serial-inherited-from-hub'] },
      { serial: 'HUBTEST0001', notes: [] },
    ]);
  });
});

describe('nothing but the answer', () => {
  const line = `${JSON.stringify({ vendorId: 1452, productId: 6405, serialNumber: f.F13 })}\n`;

  it('comes through npm as its users type it, whatever Node runs npm', async () => {
    const words = ['npm', 'run', '--silent', 'muster', '--', 'identify'];
    const { code, stdout, stderr } = await runProgram(words, { input: line, cwd: CHECKOUT });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ serial: 'TEST00A013' });
  });

  it('comes from a checkout whose path has spaces and other letters', async () => {
    const checkout = join(folder.path, 'my bench & größe');
    mkdirSync(checkout);
    const rooms = ['contract', 'db', 'enrollment', 'main', 'words'];
    for (const part of [...rooms, 'scripts', 'package.json', 'package-lock.json']) {
      cpSync(join(CHECKOUT, part), join(checkout, part), { recursive: true });
    }
    symlinkSync(join(CHECKOUT, 'node_modules'), join(checkout, 'node_modules'));
    const program = [NODE, join(checkout, 'main', 'headless.ts')];
    const data = join(folder.path, 'my data');
    addProfile(data, 'Größe “A”');
    expect(await runProgram([...program, 'profile', 'list', '--data', data, '--json'])).toEqual({
      code: 0,
      signal: null,
      stderr: '',
      stdout: expect.stringContaining('Größe “A”') as string,
    });
    const words = ['npm', 'run', '--silent', 'muster', '--', 'verify', '--data', data];
    const verified = await runProgram(words, { cwd: checkout });
    expect(verified).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^Covered: /) as string,
    });
    expect(JSON.parse(verified.stdout)).toMatchObject({
      ok: true,
      tip: { seq: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    });
  });
});
