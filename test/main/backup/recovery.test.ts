import { copyFileSync, mkdirSync, rmSync, truncateSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

import { backUpLog, logFiles, restoreLog, verifyLog } from '../../../db/index.ts';
import { copyId, createRecovery } from '../../../main/backup/recovery.ts';
import { sightings, ticking } from '../../db/support/entries.ts';
import { opened, temporaryFolder } from '../../db/support/log-world.ts';
import { closedLog } from '../../db/support/raw.ts';

/** Whatever is lost, a person agreed to it. */
const told = { common: null, lost: Infinity };

it('a backup of another bench is neither offered nor taken', async () => {
  const [folder, other] = [closedLog(5), closedLog(5)];
  const own = backUpLog(folder, { reason: 'by-hand', nowMs: 1_800_000_000_000 });
  const foreign = backUpLog(other, { reason: 'by-hand', nowMs: 1_800_000_100_000 });
  mkdirSync(logFiles(folder).backups, { recursive: true });
  const name = basename(foreign.file);
  for (const end of ['', '.json'])
    copyFileSync(`${foreign.file}${end}`, join(logFiles(folder).backups, `${name}${end}`));

  const recovery = createRecovery(folder, ticking());
  const found = await recovery.find();
  expect(found.ok && found.value.backups.map(({ id }) => id)).toEqual([copyId(own.file)]);
  const id = copyId(join(logFiles(folder).backups, name));
  expect(await recovery.restore({ id, takesNewId: false, told })).toEqual({
    ok: false,
    failure: { kind: 'restore-failed', detail: 'other-bench' },
  });
  expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 5 });
  expect(await recovery.restore({ id: copyId(own.file), takesNewId: false, told })).toMatchObject({
    ok: true,
  });
  expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 6, restored: [6] });
});

it('a backup of another data folder is named, and a log that is set aside stands in the first row of the next', async () => {
  const [folder, first] = [closedLog(5), closedLog(8)];
  const { file, name } = backUpLog(first, { reason: 'by-hand', nowMs: 1_800_000_000_000 });
  const recovery = createRecovery(folder, ticking());
  expect(recovery.setAside()).toEqual({ ok: true, value: null });
  const begun = opened(folder);
  expect([...begun.readAll()].map(({ event }) => event)).toMatchObject([
    { kind: 'log-set-aside', reaches: 5 },
  ]);
  begun.close();

  mkdirSync(logFiles(folder).backups, { recursive: true });
  for (const end of ['', '.json'])
    copyFileSync(`${file}${end}`, join(logFiles(folder).backups, `${name}${end}`));
  const id = copyId(join(logFiles(folder).backups, name));
  const found = await recovery.find();
  expect(found.ok && found.value.backups).toMatchObject([
    { id, relation: 'other', lost: 1, isElsewhere: true },
    { relation: 'other', rows: 5, isAside: true },
  ]);
  expect(await recovery.restore({ id, takesNewId: true, told })).toMatchObject({ ok: true });
  const log = opened(folder);
  expect(log.identity).not.toBe(log.benchId);
  log.close();
});

it('a search or a restore that is given up says so, and leaves the log as it is', async () => {
  const folder = closedLog(40);
  const { file } = backUpLog(folder, { reason: 'by-hand', nowMs: 1_800_000_000_000 });
  const id = copyId(file);
  const recovery = createRecovery(folder, ticking());
  const stopped = { ok: false, failure: { kind: 'restore-failed', detail: 'cancelled' } };
  for (const begin of [recovery.find, () => recovery.restore({ id, takesNewId: false, told })]) {
    const asked = begin();
    expect(recovery.progress()).toEqual({ done: 0, total: 0 });
    recovery.cancel();
    expect(await asked).toEqual(stopped);
    expect(recovery.progress()).toBeNull();
  }
  expect(verifyLog(folder)).toEqual(expect.objectContaining({ ok: true, rows: 40 }));
});

it('a look at the backups waits for the restore of one instead of ending it', async () => {
  const folder = closedLog(40);
  const { file } = backUpLog(folder, { reason: 'by-hand', nowMs: 1_800_000_000_000 });
  const id = copyId(file);
  const recovery = createRecovery(folder, ticking());
  const restored = recovery.restore({ id, takesNewId: false, told });
  const found = await recovery.find();
  expect(await restored).toMatchObject({ ok: true });
  expect(found.ok && found.value.backups).toMatchObject([
    { id, relation: 'behind', carried: 1 },
    { isAside: true, rows: 40, relation: 'behind', carried: 1, lost: 0 },
  ]);
});

it('the newest backups are offered, whatever the clock said when they were made', async () => {
  const folder = closedLog(5);
  const years = 10 * 365 * 24 * 60 * 60 * 1000;
  const made = Array.from({ length: 8 }, (_, n) => {
    const nowMs = 1_800_000_000_000 + n * 1000 + (n < 5 ? years : 0);
    return copyId(backUpLog(folder, { reason: 'by-hand', nowMs }).file);
  });
  const found = await createRecovery(folder, ticking()).find();
  expect(found.ok && found.value.backups.map(({ id }) => id)).toEqual(made.slice(3).reverse());
});

it('a whole backup is offered though the five newer ones are not', async () => {
  const folder = closedLog(5);
  const made = Array.from({ length: 6 }, (_, n) =>
    backUpLog(folder, { reason: 'by-hand', nowMs: 1_800_000_000_000 + n * 1000 }),
  );
  for (const { file } of made.slice(1)) truncateSync(file, 4096);
  const found = await createRecovery(folder, ticking()).find();
  const [whole] = made;
  expect(found.ok && found.value.backups.map(({ id }) => id)).toEqual([copyId(whole?.file ?? '')]);
});

it('of two copies with one name, the one that was chosen is restored', async () => {
  const folder = closedLog(5);
  const { file, name } = backUpLog(folder, { reason: 'by-hand', nowMs: 1_800_000_000_000 });
  const beside = join(`${folder}-rescued`, name);
  onTestFinished(() => rmSync(dirname(beside), { recursive: true }));
  const log = opened(folder);
  log.append(sightings(6, 9));
  log.close();
  const newer = backUpLog(folder, { reason: 'by-hand', nowMs: 1_800_000_100_000, to: beside });
  rmSync(logFiles(folder).log);
  rmSync(logFiles(folder).tip);
  const recovery = createRecovery(folder, ticking());
  const found = await recovery.find();
  const offered = found.ok ? found.value.backups : [];
  expect(offered).toMatchObject([{ rows: 9 }, { rows: 5 }]);
  expect(
    await recovery.restore({ id: offered[0]?.id ?? '', takesNewId: false, told }),
  ).toMatchObject({
    ok: true,
  });
  expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 10 });
  expect([copyId(newer.file), copyId(file)]).toEqual(offered.map(({ id }) => id));
});

it('a log that was set aside by mistake is offered, and comes back whole', async () => {
  const folder = closedLog(7);
  const recovery = createRecovery(folder, ticking());
  recovery.setAside();
  const found = await recovery.find();
  const [aside] = found.ok ? found.value.backups : [];
  expect(aside).toMatchObject({ isAside: true, rows: 7, relation: 'other' });
  const wish = { id: aside?.id ?? '', takesNewId: false, told };
  expect(await recovery.restore(wish)).toMatchObject({ ok: true });
  expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 8 });
});

it('a restore that would lose more than a person was told is refused', async () => {
  const folder = closedLog(40);
  const shared = backUpLog(folder, { reason: 'by-hand', nowMs: 1_800_000_000_000 });
  const there = temporaryFolder();
  restoreLog(there, { from: shared.file, nowMs: 1_800_000_000_000 });
  const { file } = backUpLog(there, { reason: 'by-hand', nowMs: 1_800_000_100_000 });
  copyFileSync(file, join(logFiles(folder).backups, 'there.db'));
  copyFileSync(`${file}.json`, join(logFiles(folder).backups, 'there.db.json'));
  const id = copyId(join(logFiles(folder).backups, 'there.db'));
  const goOn = (from: number, to: number): void => {
    const log = opened(folder);
    log.append(sightings(from, to));
    log.close();
  };
  goOn(41, 44);
  const recovery = createRecovery(folder, ticking());
  await recovery.find();
  expect(recovery.offered(id)).toMatchObject({ relation: 'diverged', common: 40, lost: 4 });
  const agreed = { id, takesNewId: false, told: recovery.offered(id) ?? expect.unreachable() };
  goOn(45, 60);
  // Reading while the question is open does not change what it said.
  await recovery.find();
  expect(await recovery.restore(agreed)).toMatchObject({
    failure: { kind: 'restore-failed', detail: 'loses-more' },
  });
  expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 60 });
  const again = { ...agreed, told: recovery.offered(id) ?? expect.unreachable() };
  expect(await recovery.restore(again)).toMatchObject({ ok: true });
});
