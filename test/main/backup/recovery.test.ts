import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';

import { backUpLog, logFiles } from '../../../db/index.ts';
import { checkBackup, findRecovery } from '../../../main/backup/recovery.ts';
import { closedLog } from '../../db/support/raw.ts';

it('a backup of another bench is neither offered nor taken', async () => {
  const [folder, other] = [closedLog(5), closedLog(5)];
  const own = backUpLog(folder, { reason: 'by-hand', nowMs: 1_800_000_000_000 });
  const foreign = backUpLog(other, { reason: 'by-hand', nowMs: 1_800_000_100_000 });
  mkdirSync(logFiles(folder).backups, { recursive: true });
  const name = basename(foreign.file);
  for (const end of ['', '.json'])
    copyFileSync(`${foreign.file}${end}`, join(logFiles(folder).backups, `${name}${end}`));

  expect(await checkBackup(folder, own.name)).toMatchObject({ ok: true });
  expect(await checkBackup(folder, name)).toEqual({
    ok: false,
    failure: { kind: 'restore-failed', detail: 'other-bench' },
  });
  const found = await findRecovery(folder);
  expect(found.ok && found.value.backups.map((one) => one.name)).toEqual([own.name]);
});

it('the newest backups are offered, whatever the clock said when they were made', async () => {
  const folder = closedLog(5);
  const years = 10 * 365 * 24 * 60 * 60 * 1000;
  const made = Array.from({ length: 8 }, (_, n) => {
    const nowMs = 1_800_000_000_000 + n * 1000 + (n < 5 ? years : 0);
    return backUpLog(folder, { reason: 'by-hand', nowMs }).name;
  });
  const found = await findRecovery(folder);
  expect(found.ok && found.value.backups.map(({ name }) => name)).toEqual(made.slice(3).reverse());
});
