import { expect, test } from 'vitest';

import { defaultDataFolder } from '../../../main/host/data-folder.ts';
import { createStderrDiagnostics } from '../../../main/host/stderr-diagnostics.ts';
import { systemClock } from '../../../main/host/system-clock.ts';

test('the clock counts whole ms and its monotonic side never steps back', () => {
  const looks = Array.from({ length: 1000 }, () => systemClock.monoMs());
  expect(looks.toSorted((left, right) => left - right)).toEqual(looks);
  expect([...looks, systemClock.nowMs()].every(Number.isInteger)).toBe(true);
});

test('program messages are lines of JSON with time and level', () => {
  const lines: string[] = [];
  const say = createStderrDiagnostics({ nowMs: () => 0 }, (line) => lines.push(line));
  say.info('started');
  say.warn('slow', { ms: 30 });
  say.fault('stopped', new Error('why'));
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { at: '1970-01-01T00:00:00.000Z', level: 'info', message: 'started' },
    { at: '1970-01-01T00:00:00.000Z', level: 'warn', message: 'slow', detail: { ms: 30 } },
    {
      at: '1970-01-01T00:00:00.000Z',
      level: 'fault',
      message: 'stopped',
      error: expect.stringContaining('why') as string,
    },
  ]);
  expect(lines.every((line) => line.endsWith('\n') && line.indexOf('\n') === line.length - 1)).toBe(
    true,
  );
});

test('program messages have nothing that a terminal takes for an order', () => {
  let line = '';
  const say = createStderrDiagnostics({ nowMs: () => 0 }, (text) => (line += text), true);
  say.warn('No row for \u001b[2J\u009b2J\u202eTEST\u2028', { name: '\u0007\u200f' });
  expect(line).toMatch(/^[\x20-\x7e]+\n$/);
  expect(JSON.parse(line)).toMatchObject({ detail: { name: '\u0007\u200f' } });
});

test.each([
  ['darwin', {}, '/home/b/Library/Application Support/Muster/log'],
  ['linux', {}, '/home/b/.config/Muster/log'],
  ['linux', { XDG_CONFIG_HOME: '/conf' }, '/conf/Muster/log'],
  ['win32', { APPDATA: '/roaming' }, '/roaming/Muster/log'],
] as const)('on %s with %o data stands in %s', (platform, env, folder) => {
  expect(defaultDataFolder({ platform, env, home: '/home/b' })).toBe(folder);
});

test('messages of the program name no device, unless that is turned on', () => {
  const said = (isOpen: boolean): string => {
    let text = '';
    const diagnostics = createStderrDiagnostics(
      { nowMs: () => 0 },
      (line) => {
        text += line;
      },
      isOpen,
    );
    diagnostics.warn('No row for TEST00Z001', { port: '1-1.4', ecid: '001A2B3C4D5E6F70' });
    diagnostics.fault('Stopped', new Error('lost\nTEST00Z001 (00006030-001A2B3C4D5E6F70)'));
    return text;
  };
  for (const id of ['TEST00Z001', '001A2B3C4D5E6F70']) {
    expect(said(false)).not.toContain(id);
    expect(said(true)).toContain(id);
  }
  expect(said(false)).toContain('"port":"1-1.4"');
  expect(said(false)).toContain('host.test.ts');
});
