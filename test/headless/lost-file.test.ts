import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import { backUpLog, listBackups, listCopies, logFiles } from '../../db/index.ts';
import { openLogFor } from '../../main/headless/open-log.ts';
import { en } from '../../words/en.ts';
import { mountSmallDisk } from '../reliability/support/small-disk.ts';
import { startVirtualBench } from '../support/virtual-bench.ts';
import { addProfile, devicesIn, eventsIn } from './support/data-folder.ts';
import { runMuster } from './support/muster.ts';
import { booted } from './support/usb-devices.ts';
import { sighted, startWatch, type Line, type Watch } from './support/watch.ts';

const isFailed = ({ kind }: Line): boolean => kind === 'log-failed';
const isRescued = ({ kind }: Line): boolean => kind === 'log-copied' || kind === 'log-not-copied';

/** A data folder with a profile, a backup of it, and an older file of the log beside it. */
function aFolder(home = mkdtempSync(join(tmpdir(), 'muster-lost-'))) {
  mkdirSync(home, { recursive: true });
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const data = join(home, 'data');
  addProfile(data);
  const old = join(home, 'old.db');
  copyFileSync(logFiles(data).log, old);
  for (let n = 1; n <= 40; n += 1) addProfile(data, `Profile ${n}`);
  backUpLog(data, { reason: 'by-hand', nowMs: Date.now() });
  return { home, data, old, file: logFiles(data).log, wal: `${logFiles(data).log}-wal` };
}

type Place = ReturnType<typeof aFolder>;

/** Every other way is tested on the log itself (`test/db/file-guard.test.ts`). */
const WAYS: readonly (readonly [string, (place: Place) => void])[] = [
  ['is deleted with its folder', ({ data }) => rmSync(data, { recursive: true })],
  ['is overwritten by cp', ({ file, old }) => copyFileSync(old, file)],
  ['has its WAL cut to nothing', ({ wal }) => truncateSync(wal)],
];

/** Three Macs are logged, the file is lost, and a fourth one is plugged in. */
async function lose(place: Place, harm: (place: Place) => void) {
  const bench = await startVirtualBench();
  onTestFinished(() => bench.stop());
  const watch = await startWatch(bench, { data: place.data });
  for (const n of [1, 2, 3]) {
    await bench.plug(booted(`1-${n}`, `TEST00ZL0${n}`));
    await watch.next(sighted(`TEST00ZL0${n}`));
  }
  harm(place);
  await bench.plug(booted('1-4', 'TEST00ZL04'));
  await watch.next(isFailed);
  return { bench, watch };
}

const told = ({ lines }: Watch): number => Math.max(...lines.map(({ seq }) => Number(seq ?? 0)));

describe.each(WAYS)('a watch whose log %s', (_, harm) => {
  it('acknowledges nothing more, copies every row, says where, and ends with 1', async () => {
    const place = aFolder();
    const { watch } = await lose(place, harm);
    const rescued = await watch.next(isRescued);
    expect(rescued).toMatchObject({ kind: 'log-copied', rows: told(watch) });
    const { code, stderr } = await watch.stop();
    expect(code).toBe(1);
    expect(stderr).toContain('Do not quit Muster');
    expect(stderr).toContain(`rows were copied to ${String(rescued['file'])} and read back`);
    expect(watch.lines.some(sighted('TEST00ZL04'))).toBe(false);

    // The current file is not taken for the log, and the copy restores every row.
    const again = await runMuster(['technician', 'add', '--data', place.data, '--name', 'Ana']);
    expect(again).toMatchObject({ code: 3 });
    const from = String(rescued['file']);
    const restored = await runMuster(['restore', '--data', place.data, '--from', from]);
    expect(restored).toMatchObject({ code: 0 });
    // The restore itself is a row.
    expect(eventsIn(place.data).length).toBe(told(watch) + 1);
    expect(devicesIn(place.data).map(({ serial }) => serial)).toEqual([
      'TEST00ZL01',
      'TEST00ZL02',
      'TEST00ZL03',
    ]);
  });
});

it('a watch whose lock was removed stops as soon as another one writes', async () => {
  const place = aFolder();
  const bench = await startVirtualBench();
  onTestFinished(() => bench.stop());
  const first = await startWatch(bench, { data: place.data });
  rmSync(logFiles(place.data).lock);
  const second = await runMuster(['technician', 'add', '--data', place.data, '--name', 'Ana']);
  await bench.plug(booted('1-1', 'TEST00ZL11'));
  // Either the first one has retaken the lock, or it has stopped: never two at once.
  await (second.code === 4 ? first.next(sighted('TEST00ZL11')) : first.next(isFailed));
  expect((await first.stop()).code).toBe(second.code === 4 ? 0 : 1);
  const rows = eventsIn(place.data).map(({ seq }) => seq);
  expect(rows).toEqual(rows.map((_, index) => index + 1));
});

it('a watch whose volume is pulled copies the log to another disk', async () => {
  const disk = mountSmallDisk('48m');
  const place = aFolder(join(disk.folder, 'home'));
  const elsewhere = mkdtempSync(join(tmpdir(), 'muster-elsewhere-'));
  onTestFinished(() => rmSync(elsewhere, { recursive: true }));
  const bench = await startVirtualBench();
  onTestFinished(() => bench.stop());
  const env = { ...process.env, HOME: elsewhere, TMPDIR: elsewhere };
  const watch = await startWatch(bench, { data: place.data, env });
  await bench.plug(booted('1-1', 'TEST00ZL21'));
  await watch.next(sighted('TEST00ZL21'));
  // starts: nsenter, umount
  const [enter, ...words] = [...bench.enter(), 'umount', '--lazy', disk.folder];
  // starts: nsenter, umount
  execFileSync(enter, words);
  await watch.next(isFailed);
  const rescued = await watch.next(isRescued);
  expect(rescued).toMatchObject({ kind: 'log-copied', rows: told(watch) });
  expect(String(rescued['file']).startsWith(elsewhere)).toBe(true);
  expect((await watch.stop()).code).toBe(1);
});

it('a watch that finds no place for a copy says so, acknowledges nothing more, and ends with 1', async () => {
  const place = aFolder(join(mkdtempSync(join(tmpdir(), 'muster-nowhere-')), 'home'));
  const bench = await startVirtualBench();
  onTestFinished(() => bench.stop());
  const nowhere = '/proc/nowhere';
  const env = { ...process.env, HOME: nowhere, TMPDIR: nowhere };
  const watch = await startWatch(bench, { data: place.data, env });
  await bench.plug(booted('1-1', 'TEST00ZL31'));
  await watch.next(sighted('TEST00ZL31'));
  // A file replaces the folder, so nothing can be created there.
  const moved = `${place.home}-moved`;
  onTestFinished(() => rmSync(moved, { recursive: true }));
  renameSync(place.home, moved);
  writeFileSync(place.home, '');
  await bench.plug(booted('1-2', 'TEST00ZL32'));
  await watch.next(isFailed);
  const rows = told(watch);
  expect(await watch.next(isRescued)).toMatchObject({ kind: 'log-not-copied', rows });
  const { code, stderr } = await watch.stop();
  expect(code).toBe(1);
  const { rescue } = en.log.failed;
  expect(stderr).toContain(rescue.notCopied(String(rows)));
  expect(stderr).toContain(rescue.lost(String(rows)));
  expect(watch.lines.some(sighted('TEST00ZL32'))).toBe(false);
});

describe('a command that appends', () => {
  it('ends with 1 and the place of the copy when the file is gone at its end', async () => {
    const place = aFolder();
    const log = openLogFor(place.data, 'write');
    rmSync(place.data, { recursive: true });
    const before = log.acknowledged().seq;
    expect(() => log.close()).toThrow(/Logged rows are safe: \d+ rows were copied to/);
    expect(listCopies(place.data)).toMatchObject([{ reason: 'rescued', newest: { seq: before } }]);
  });

  it('backs up at the end of a session', async () => {
    const place = aFolder();
    await watchFor(place.data);
    const closed = await runMuster(['session', 'close', '--data', place.data, '--despite', 'all']);
    expect(closed).toMatchObject({ code: 0, stderr: '' });
    expect(listBackups(logFiles(place.data))[0]).toMatchObject({
      reason: 'session-closed',
      newest: { seq: eventsIn(place.data).length },
    });
  });

  it('begins no log where copies of one are, unless it is told to', async () => {
    const place = aFolder();
    rmSync(place.file);
    rmSync(logFiles(place.data).tip);
    const [copy] = listBackups(logFiles(place.data));
    const add = ['technician', 'add', '--data', place.data, '--name', 'Ana'];
    const refused = await runMuster(add);
    expect(refused.code).toBe(3);
    expect(refused.stderr).toContain(`--from ${copy?.file}`);
    expect(existsSync(place.file)).toBe(false);
    expect(await runMuster(['begin-log', '--data', place.data])).toMatchObject({ code: 0 });
    expect(await runMuster(add)).toMatchObject({ code: 0 });
    // The new log has no devices, so the copy may still replace it.
    const from = ['restore', '--data', place.data, '--from', copy?.file ?? ''];
    expect(await runMuster(from)).toMatchObject({ code: 0 });
    // The restore itself is a row.
    expect(eventsIn(place.data)).toHaveLength((copy?.newest.seq ?? -2) + 1);
  });
});

async function watchFor(data: string): Promise<void> {
  const bench = await startVirtualBench();
  onTestFinished(() => bench.stop());
  await (await startWatch(bench, { data })).stop();
}
