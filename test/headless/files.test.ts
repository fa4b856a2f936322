import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';

import { openLogFor } from '../../main/headless/open-log.ts';
import { createBenchWorld } from '../main/export/support/bench-world.ts';
import { answerOf, runMuster } from './support/muster.ts';

interface ExportAnswer {
  readonly files: readonly { readonly path: string; readonly rows: number }[];
  readonly rows: number;
  readonly leftOut: Readonly<Record<string, number>>;
  readonly number: number | null;
}

/** A closed log with one session of this many Macs. */
function aLog(count: number): string {
  const world = createBenchWorld();
  const session = world.openSession('Morning');
  const serials = Array.from({ length: count }, (_, n) => `T0ST${String(n + 1).padStart(6, '0')}`);
  world.sightAll(session, serials);
  world.log.close();
  return world.folder;
}

const exportArgs = (data: string, format: string, out: string, ...more: readonly string[]) => [
  'export',
  '--data',
  data,
  '--format',
  format,
  '--out',
  join(data, out),
  ...more,
];

const rowsOf = (path: string): readonly string[][] =>
  parse(readFileSync(path), { bom: true }) as string[][];

it('writes every format and numbers each of them', async () => {
  const data = aLog(2);
  const formats = ['asset', 'xlsx', 'intune-identifiers', 'intune-configurator', 'snipe-it'];
  const others = ['jamf-preload', 'jamf-mut', 'servicenow', 'serials', 'jsonl'];
  const numbers: (number | null)[] = [];
  for (const format of [...formats, ...others]) {
    const { number, files } = await answerOf<ExportAnswer>(exportArgs(data, format, format));
    numbers.push(number);
    expect(files.map(({ path }) => path)).toEqual([join(data, format)]);
  }
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(rowsOf(join(data, 'serials'))).toEqual([['T0ST000001'], ['T0ST000002']]);
});

it('splits a long list for Intune and lists the files', async () => {
  const data = aLog(5001);
  const args = exportArgs(data, 'intune-identifiers', 'ids.csv', '--details', '');
  const { files, rows } = await answerOf<ExportAnswer>(args);
  expect(files).toMatchObject([
    { path: join(data, 'ids-1.csv'), rows: 5000 },
    { path: join(data, 'ids-2.csv'), rows: 1 },
  ]);
  expect(rows).toBe(5001);
});

it('writes what is new since a number, and a number again', async () => {
  const data = aLog(3);
  await answerOf(exportArgs(data, 'serials', 'one.txt'));
  const since = await answerOf<ExportAnswer>(
    exportArgs(data, 'serials', 'two.txt', '--since', '1'),
  );
  expect(since).toMatchObject({ rows: 0, number: 2, leftOut: { 'exported-before': 3 } });
  const last = exportArgs(data, 'serials', 'three.txt', '--since', 'last');
  expect((await answerOf<ExportAnswer>(last)).rows).toBe(0);
  const out = join(data, 'again.txt');
  await answerOf(['export', '--data', data, '--again', '1', '--out', out]);
  expect(readFileSync(out)).toEqual(readFileSync(join(data, 'one.txt')));
  const unknown = await runMuster(exportArgs(data, 'serials', 'x.txt', '--since', '99'));
  expect(unknown).toMatchObject({ code: 1, stdout: '' });
  const none = await runMuster(['export', '--data', data, '--again', '99', '--out', out]);
  expect(none.code).toBe(1);
  expect(readdirSync(data)).not.toContain('x.txt');
});

it('writes beside a live writer, and says that the file has no number', async () => {
  const data = aLog(1);
  const log = openLogFor(data, 'write');
  const args = exportArgs(data, 'asset', 'live.csv', '--session', 'Morning');
  const ended = await runMuster(args).finally(() => log.close());
  expect(ended.code).toBe(0);
  expect(JSON.parse(ended.stdout)).toMatchObject({ rows: 1, number: null });
  expect(ended.stderr).toContain('no number');
  expect(rowsOf(join(data, 'live.csv'))).toHaveLength(2);
});

it('writes the columns, separator and byte order mark that were asked for', async () => {
  const data = aLog(1);
  const chosen = ['--columns', 'ecid,serial', '--delimiter', 'semicolon', '--bom', 'no'];
  await answerOf(exportArgs(data, 'asset', 'a.csv', ...chosen));
  const text = readFileSync(join(data, 'a.csv'), 'utf8');
  expect(text).toBe('ECID;Serial number\r\n;T0ST000001\r\n');
  const wrong = await runMuster(exportArgs(data, 'asset', 'b.csv', '--columns', 'colour'));
  expect(wrong.code).toBe(2);
});

it('reconciles a device list and takes it back', async () => {
  const data = aLog(2);
  const file = join(data, 'devices.csv');
  writeFileSync(
    file,
    [
      'Serial number,Ownership,Managed by,Azure AD Device ID,Last check-in',
      'T0ST000001,Personal,Intune,,',
      'T0ST999999,Corporate,Intune,,',
    ].join('\n'),
  );
  interface Answer {
    readonly importId: string;
  }
  const answer = await answerOf<Answer>(['reconcile', '--data', data, '--file', file, '--json']);
  expect(answer).toMatchObject({
    confirmed: 1,
    newlyConfirmed: 1,
    rows: 2,
    skipped: [],
    personal: { count: 1, devices: [{ serial: 'T0ST000001' }] },
    neverSeen: { count: 1, devices: [{ serial: 'T0ST999999' }] },
  });
  const devices = () => answerOf<{ state: string }[]>(['devices', '--data', data, '--json']);
  expect((await devices()).map(({ state }) => state)).toEqual(['enrolled', 'logged']);
  await answerOf(['import', 'undo', '--data', data, '--import', answer.importId]);
  expect((await devices()).map(({ state }) => state)).toEqual(['logged', 'logged']);
  writeFileSync(file, 'Model\nMac\n');
  const refused = await runMuster(['reconcile', '--data', data, '--file', file]);
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toContain('Serial number');
});

it('says which rows of a device list it did not take', async () => {
  const data = aLog(2);
  const file = join(data, 'devices.csv');
  const lines = [
    'Serial number,Managed by,Azure AD Device ID,Last check-in',
    'T0ST000001,Intune,,,too much',
    'T0ST000002,Jamf,,',
    'T0ST999999,Intune,,',
  ];
  writeFileSync(file, lines.join('\n'));
  const { code, stderr } = await runMuster(['reconcile', '--data', data, '--file', file]);
  expect(code).toBe(0);
  expect(stderr).toContain('2 rows skipped');
  expect(stderr).toContain('Line 2 has more or fewer cells than the header');
  expect(stderr).toContain('Line 3 does not say that Intune manages the device');
});

it('says that it had to guess the letters of a list', async () => {
  const data = aLog(1);
  const file = join(data, 'order.csv');
  const text = 'Serial;Who\nT0ST000001;?ukasz\n';
  writeFileSync(file, Buffer.from(text.replace('?', '\u00a3'), 'latin1'));
  for (const words of [
    ['expected', '--map', 'serial=Serial,user=Who'],
    ['stops'],
    ['stops', '--map', 'serial=Serial'],
  ]) {
    const { code, stderr } = await runMuster(['import', ...words, '--data', data, '--file', file]);
    expect(code).toBe(0);
    expect(stderr).toContain('Read as Windows-1252 text.');
  }
  writeFileSync(file, text.replace('?', 'Ł'));
  const plain = await runMuster(['import', 'stops', '--data', data, '--file', file]);
  expect(plain).toMatchObject({ code: 0, stderr: '' });
});

it('reads an expected list, whose asset tags an export can then use', async () => {
  const data = aLog(2);
  const file = join(data, 'order.csv');
  writeFileSync(file, 'Tag, no;Serial;Who\nA-1;T0ST000001;Ana\nA-2;;Bo\n');
  const map = 'serial=Serial,tag=Tag, no,user=Who';
  const answer = await answerOf([
    'import',
    'expected',
    '--data',
    data,
    '--file',
    file,
    '--map',
    map,
  ]);
  expect(answer).toMatchObject({ rows: 2, taken: 1, skipped: [{ line: 3, reason: 'no-serial' }] });
  const tagged = ['--tags', 'expected', '--purpose', 'update'];
  const written = await answerOf<ExportAnswer>(exportArgs(data, 'snipe-it', 's.csv', ...tagged));
  expect(written).toMatchObject({ rows: 1, leftOut: { 'no-asset-tag': 1 } });
  expect(rowsOf(join(data, 's.csv'))[1]?.slice(0, 2)).toEqual(['A-1', 'T0ST000001']);
  const twice = ['import', 'expected', '--data', data, '--file', file, '--map', 'serial=Nothing'];
  expect((await runMuster(twice)).stderr).toContain('no “Nothing” column');
});

it('writes a file from a damaged log, says so, and ends as verify does', async () => {
  const data = aLog(3);
  const well = await runMuster(exportArgs(data, 'serials', 'well.txt'));
  expect(well).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(well.stdout)).toMatchObject({ verified: true });
  const db = new Database(join(data, 'muster.db'));
  const triggers = db.prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'trigger'`);
  for (const name of triggers.pluck().all()) db.exec(`DROP TRIGGER ${name}`);
  db.exec(`UPDATE log SET body = replace(body, 'T0ST000002', 'T0ST000009') WHERE seq = 4`);
  db.close();
  const ended = await runMuster(exportArgs(data, 'serials', 'damaged.txt'));
  expect(ended.code).toBe(3);
  expect(ended.stderr).toContain(
    'The file is written from a log that is not well. First bad row: 4',
  );
  expect(JSON.parse(ended.stdout)).toMatchObject({ rows: 3, verified: false });
  expect(rowsOf(join(data, 'damaged.txt'))).toHaveLength(3);
  expect((await runMuster(['verify', '--data', data])).code).toBe(3);
});

it('refuses an unknown format, number or column before it looks for a log', async () => {
  const nowhere = join(aLog(0), 'none');
  for (const wrong of [
    ['--format', 'excel'],
    ['--format', 'serials', '--since', 'first'],
    ['--format', 'asset', '--columns', 'colour'],
    ['--again', 'x'],
  ]) {
    const args = ['export', '--data', nowhere, '--out', join(nowhere, 'a.csv'), ...wrong];
    expect(await runMuster(args)).toMatchObject({ code: 2, stdout: '' });
  }
  expect(existsSync(nowhere)).toBe(false);
});

it('makes no log for a watch whose profile cannot be there', async () => {
  const nowhere = join(aLog(0), 'none');
  const args = ['watch', '--data', nowhere, '--profile', 'typo', '--session', 'Monday'];
  const ended = await runMuster(args);
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  expect(ended.stderr).toContain('There is no profile called “typo”');
  expect(existsSync(nowhere)).toBe(false);
});
