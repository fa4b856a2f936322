import { statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import { lowSpace } from '../../main/backup/keep-log.ts';
import { sayHealth } from '../../main/headless/say-health.ts';
import { mountSmallDisk } from '../reliability/support/small-disk.ts';
import { startVirtualBench } from '../support/virtual-bench.ts';
import { addProfile } from './support/data-folder.ts';
import { booted } from './support/usb-devices.ts';
import { sighted, startWatch, type Match } from './support/watch.ts';

const MB = 1024 ** 2;
const isLow: Match = ({ kind }) => kind === 'space-low';

/** A bench with a data folder on a disk of its own, which has a profile. */
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
    expect(stderr).toContain('Little room on the disk of the log: 8 MB left. Make room soon.');
  });

  it('with room says nothing of it', async () => {
    const { bench, data } = await aBench('64m');
    const watch = await startWatch(bench, { data, more: ['--for', '0'] });
    const { stderr } = await watch.ended;
    expect(watch.lines.some(isLow)).toBe(false);
    expect(stderr).not.toContain('room');
  });
});

it('room is told when it becomes little, once for each half that goes, and when there is enough', () => {
  const lines: string[] = [];
  const said: string[] = [];
  const say = sayHealth({
    ...{ answer: (line) => lines.push(line), say: (line) => said.push(line) },
    ...{ stdin: (async function* () {})(), stopped: new AbortController().signal },
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
