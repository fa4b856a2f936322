import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

import type { RecordingState } from '../../../contract/host.ts';
import { createHostDesk, type HostDesk } from '../../../main/app/host-desk.ts';
import { systemClock } from '../../../main/host/system-clock.ts';
import { recordable, type RecordableWatcher } from '../../../main/practice/recording/record-usb.ts';
import { booted } from '../../enrollment/bench/paper-bench.ts';
import { toldWatcher } from '../practice/told-watcher.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-desk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The desk over one USB; `fill` lets the disk take so many more lines. */
async function desk(path: string) {
  const { watcher, listeners } = toldWatcher();
  const real = recordable(watcher, { monoMs: () => 1 });
  const nothing = () => undefined;
  await real.watcher.start({ onState: nothing, onAttach: nothing, onDetach: nothing });
  let room = Infinity;
  const usb: RecordableWatcher = {
    ...real,
    record: (sink, onFault) =>
      real.record((line) => {
        if (room === 0) throw new Error('The disk is full');
        room -= 1;
        sink(line);
      }, onFault),
  };
  const told: (RecordingState | null)[] = [];
  const made: HostDesk = createHostDesk({
    ...{ usb, clock: systemClock, dataFolder: folder, cfgutil: null },
    log: { newestId: () => null, findEvent: () => null },
    bench: { tell: (change) => change.kind === 'recording' && told.push(change.recording) },
    dialogs: { save: () => Promise.resolve(path) },
  });
  const come = (port: number): void => {
    const handle = String(port);
    const rest = { handle, vendorId: 0x05ac, productId: 0x1905, bcdDevice: 0, productName: null };
    const given = { ...rest, serialText: null, bus: '1', ports: [port], ...booted('TEST00HD01') };
    for (const one of listeners) {
      one.onAttach({ usb: given, ancestors: [], noticedBy: 'event' });
    }
  };
  const fill = (lines: number): void => {
    room = lines;
  };
  return { desk: made, told, come, fill };
}

const FULL = { fault: 'The disk is full' };
const failure = { kind: 'recording-failed', detail: 'The disk is full' };

it('a recording begins, says so, and counts its events at the end', async () => {
  const path = join(folder, 'usb.jsonl');
  const { desk: host, told, come } = await desk(path);
  expect(await host.startRecording()).toEqual({ ok: true, value: { fileName: 'usb.jsonl' } });
  come(1);
  expect(host.recording()).toEqual({ fileName: 'usb.jsonl', sinceMs: expect.any(Number) });
  expect(await host.stopRecording()).toMatchObject({ value: { events: 1 } });
  expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(2);
  expect(told).toEqual([{ fileName: 'usb.jsonl', sinceMs: expect.any(Number) }, null]);
  expect(await host.stopRecording()).toEqual({ ok: true, value: null });
});

it('a recording whose first line cannot be written is a failure, and does not run', async () => {
  const { desk: host, told, fill } = await desk(join(folder, 'usb.jsonl'));
  fill(0);
  expect(await host.startRecording()).toEqual({ ok: false, failure });
  expect(told.at(-1)).toMatchObject(FULL);
  fill(Infinity);
  expect(await host.startRecording()).toMatchObject({ ok: true });
  expect(host.recording()).not.toMatchObject(FULL);
  await host.stopRecording();
});

it('a recording that ends by itself says why, and another one can begin', async () => {
  const { desk: host, told, come, fill } = await desk(join(folder, 'usb.jsonl'));
  await host.startRecording();
  come(1);
  fill(0);
  come(2);
  come(3);
  expect(host.recording()).toMatchObject(FULL);
  expect(told.at(-1)).toMatchObject(FULL);
  fill(Infinity);
  expect(await host.startRecording()).toMatchObject({ ok: true });
  expect(await host.stopRecording()).toMatchObject({ value: { events: 3 } });
});

it('from the menu, too, a folder that takes no file is told to the window', async () => {
  const { desk: host, told } = await desk(join(folder, 'not-there', 'usb.jsonl'));
  await host.toggleRecording();
  expect(told.at(-1)).toMatchObject({
    fileName: 'usb.jsonl',
    fault: expect.stringMatching('ENOENT'),
  });
});
