import { writeFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { logFiles, verifyLog } from '../../db/index.ts';
import { sightings } from './support/entries.ts';
import { startChild } from './support/child.ts';
import { opened, refused, temporaryFolder } from './support/log-world.ts';

test('a second writer in another process is refused, told who holds the log, and may read', async () => {
  const folder = temporaryFolder();
  const other = startChild('hold-log.ts', [folder]);
  expect(await other.firstLine).toBe('held');

  expect(refused(folder)).toMatchObject({ kind: 'locked', holder: { pid: other.pid } });
  const reader = opened(folder, { mode: 'read' });
  expect(reader.count()).toBe(3);
  expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 3 });
});

test('the lock is free as soon as its holder was killed', async () => {
  const folder = temporaryFolder();
  const other = startChild('hold-log.ts', [folder]);
  expect(await other.firstLine).toBe('held');
  await other.kill();

  const log = opened(folder);
  expect(log.count()).toBe(3);
  log.append(sightings(4, 4));
});

test('a second writer is refused the other way round too, and in the same process', async () => {
  const folder = temporaryFolder();
  const log = opened(folder);
  expect(refused(folder)).toMatchObject({ kind: 'locked', holder: { pid: process.pid } });
  const other = startChild('hold-log.ts', [folder]);
  expect(JSON.parse(await other.firstLine)).toMatchObject({ kind: 'locked' });
  await other.ended;
  log.append(sightings(1, 1));
});

test('a closed log is free, and closing twice does no harm', () => {
  const folder = temporaryFolder();
  const log = opened(folder);
  log.close();
  log.close();
  const next = opened(folder);
  log.close();
  expect(refused(folder)).toMatchObject({ kind: 'locked' });
  next.append(sightings(1, 1));
});

test('the holder is unknown, never wrong, when its note cannot be read', () => {
  const folder = temporaryFolder();
  opened(folder);
  writeFileSync(logFiles(folder).holder, '{"pid":');
  expect(refused(folder)).toEqual({ kind: 'locked', holder: null });
});
