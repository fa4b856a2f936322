import { existsSync, readdirSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import { logFiles } from '../../db/index.ts';
import { nodeChild } from '../../main/files/child.ts';
import { lowSpace } from '../../main/backup/low-space.ts';
import { openLogFor } from '../../main/headless/open-log.ts';
import { sayHealth } from '../../main/headless/say-health.ts';
import { sightings } from '../db/support/entries.ts';
import { mountSmallDisk } from '../reliability/support/small-disk.ts';
import { startVirtualBench } from '../support/virtual-bench.ts';
import { addProfile, eventsIn } from './support/data-folder.ts';
import { runMuster } from './support/muster.ts';
import { booted } from './support/usb-devices.ts';
import { sighted, startWatch, type Match } from './support/watch.ts';

const MB = 1024 ** 2;
const isLow: Match = ({ kind }) => kind === 'space-low';

/** A bench with a profile and a data folder on its own disk. */
async function aBench(size: string) {
  const { folder } = mountSmallDisk(size);
  const bench = await startVirtualBench();
  onTestFinished(() => bench.stop());
  addProfile(folder);
  return { bench, data: folder };
}

describe('a watch on a real disk', () => {
  it('with little room says so before it is full, and logs on', async () => {
    const { bench, data } = await aBench('64m');
    const { bavail, bsize } = statfsSync(data);
    writeFileSync(join(data, 'filler'), Buffer.alloc(Math.floor(bavail * bsize - 8.9 * MB)));
    const watch = await startWatch(bench, { data });
    expect(await watch.next(isLow)).toEqual({ kind: 'space-low', freeBytes: 8 * MB });
    await bench.plug(booted('1-1', 'TEST00A041'));
    await watch.next(sighted('TEST00A041'));
    const { stderr } = await watch.stop();
    expect(stderr).toContain('Low disk space for the log: 8 MB left. Free up disk space soon.');
  });

  it('with room says nothing of it', async () => {
    const { bench, data } = await aBench('64m');
    const watch = await startWatch(bench, { data, more: ['--for', '0'] });
    const { stderr } = await watch.ended;
    expect(watch.lines.some(isLow)).toBe(false);
    expect(stderr).not.toContain('room');
  });
});

/** How many MB the disk of the log still has. */
const roomOf = (data: string): number => {
  const { bavail, bsize } = statfsSync(data);
  return (bavail * bsize) / MB;
};

it('no backup is made where it would take the room of the log, and Macs are logged to the last one', async () => {
  const { bench, data } = await aBench('24m');
  const log = openLogFor(data, 'write');
  log.append(sightings(2, 4000));
  log.close();
  // Space for a copy, but not for what the log itself needs.
  const { size } = statSync(logFiles(data).log);
  writeFileSync(join(data, 'filler'), Buffer.alloc(Math.floor((roomOf(data) - 1) * MB - size)));
  const rows = eventsIn(data).length;
  const watch = await startWatch(bench, { data });
  for (let n = 1; n <= 3; n += 1) {
    await bench.plug(booted(`1-${n}`, `TEST00A05${n}`));
    await watch.next(sighted(`TEST00A05${n}`));
  }
  await watch.stop();
  const closed = await runMuster(['session', 'close', '--data', data, '--despite', 'all']);
  expect(closed).toMatchObject({ code: 0 });
  expect(closed.stderr).toMatch(/^No backup .*: it needs \d+ MB and room for the log/);
  const { backups } = logFiles(data);
  expect(existsSync(backups) ? readdirSync(backups) : []).toEqual([]);
  expect(eventsIn(data).length).toBeGreaterThan(rows + 3);
  expect(roomOf(data) * MB).toBeGreaterThan(size);
});

it('room is told when it becomes little, once for each half that goes, and when there is enough', () => {
  const lines: string[] = [];
  const said: string[] = [];
  const say = sayHealth({
    answer: (line) => lines.push(line),
    answerList: () => Promise.resolve(),
    say: (line) => said.push(line),
    stdin: (async function* () {})(),
    stopped: new AbortController().signal,
    launch: nodeChild,
  });
  for (const freeMb of [600, 390, 380, 200, 195, 0, 0, 100, 900, 800, 390]) {
    const lowSpaceBytes = lowSpace({ freeBytes: freeMb * MB, diskBytes: 2000 * MB });
    say({ check: { kind: 'running' }, backup: null, lowSpaceBytes });
  }
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { kind: 'space-low', freeBytes: 390 * MB },
    { kind: 'space-low', freeBytes: 195 * MB },
    { kind: 'space-low', freeBytes: 0 },
    { kind: 'space-enough' },
    { kind: 'space-low', freeBytes: 390 * MB },
  ]);
  expect(said).toHaveLength(lines.length);
  expect(said[3]).toBe('There is enough room on the disk of the log again.');
});
