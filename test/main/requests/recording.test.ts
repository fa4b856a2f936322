import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

import type { RecordingState } from '../../../contract/host.ts';
import { recordUsbInto } from '../../../main/app/usb-recording.ts';
import { beginLineFile } from '../../../main/files/line-file.ts';
import type { BeginLines } from '../../../main/files/line-writer.ts';
import { systemClock } from '../../../main/host/system-clock.ts';
import { recordingRequests } from '../../../main/requests/recording.ts';
import { tapped } from '../../../main/usb/tapped-watcher.ts';
import { writeFailures } from '../../../words/en/write-failures.ts';
import { booted } from '../../enrollment/bench/paper-bench.ts';
import { toldWatcher } from '../usb/scripted-watcher.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-desk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function* namesFrom(path: string): Generator<string, never> {
  yield path;
  for (let number = 2; ; number += 1) yield `${path}.${String(number)}`;
}

/** The desk over one USB; with `fill` the disk accepts this many more lines. */
async function desk(path: string) {
  const { watcher, listeners } = toldWatcher();
  const real = tapped(watcher);
  const nothing = () => undefined;
  await real.watcher.start({ onState: nothing, onAttach: nothing, onDetach: nothing });
  let room = Infinity;
  const beginLines: BeginLines = (where, onFault) => {
    const begun = beginLineFile(where, { dataFolder: folder, sources: [] });
    if (!begun.ok) return Promise.resolve(begun);
    const { append, end } = begun.value;
    const value = {
      append: (line: string) => {
        if (room === 0) return onFault(FULL_DISK);
        room -= 1;
        append(line);
      },
      end: () => {
        end();
        return Promise.resolve({ ok: true, value: null } as const);
      },
    };
    return Promise.resolve({ ok: true, value });
  };
  const told: (RecordingState | null)[] = [];
  const names = namesFrom(path);
  const made = recordingRequests(
    { tell: (change) => change.kind === 'live' && told.push(change.parts.recording ?? null) },
    {
      nowMs: systemClock.nowMs,
      recordUsb: (where, onFault) =>
        recordUsbInto(where, { usb: real, begin: beginLines }, onFault),
      checkHost: () => Promise.reject(new Error('nobody looks at the host here')),
      // Each recording has its own file.
      dialogs: {
        save: () => {
          const where = names.next().value;
          return Promise.resolve({ path: where, fileName: basename(where) });
        },
      },
    },
  );
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

const FULL_DISK = { kind: 'disk-full', detail: '' } as const;
const FULL = { fault: writeFailures['disk-full'].what };
const failure = { kind: 'recording-failed', detail: writeFailures['disk-full'].what };

it('a recording begins, says so, and counts its events at the end', async () => {
  const path = join(folder, 'usb.jsonl');
  const { desk: host, told, come } = await desk(path);
  expect(await host.startRecording(undefined)).toEqual({
    ok: true,
    value: { fileName: 'usb.jsonl' },
  });
  come(1);
  expect(told.at(-1)).toEqual({ fileName: 'usb.jsonl', sinceMs: expect.any(Number) });
  expect(await host.stopRecording(undefined)).toMatchObject({ value: { events: 1 } });
  expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(2);
  expect(told).toEqual([{ fileName: 'usb.jsonl', sinceMs: expect.any(Number) }, null]);
  expect(await host.stopRecording(undefined)).toEqual({ ok: true, value: null });
});

it('a recording whose first line cannot be written is a failure, and does not run', async () => {
  const { desk: host, told, fill } = await desk(join(folder, 'usb.jsonl'));
  fill(0);
  expect(await host.startRecording(undefined)).toEqual({ ok: false, failure });
  expect(told.at(-1)).toMatchObject(FULL);
  fill(Infinity);
  expect(await host.startRecording(undefined)).toMatchObject({ ok: true });
  expect(told.at(-1)).not.toMatchObject(FULL);
  await host.stopRecording(undefined);
});

it('a recording that ends by itself says why, and another one can begin', async () => {
  const { desk: host, told, come, fill } = await desk(join(folder, 'usb.jsonl'));
  await host.startRecording(undefined);
  come(1);
  fill(0);
  come(2);
  come(3);
  expect(told.at(-1)).toMatchObject(FULL);
  fill(Infinity);
  expect(await host.startRecording(undefined)).toMatchObject({ ok: true });
  expect(await host.stopRecording(undefined)).toMatchObject({ value: { events: 3 } });
});

it('a folder that takes no file is told to the window', async () => {
  const { desk: host, told } = await desk(join(folder, 'not-there', 'usb.jsonl'));
  await host.startRecording(undefined);
  expect(told.at(-1)).toMatchObject({
    fileName: 'usb.jsonl',
    fault: expect.stringMatching('ENOENT'),
  });
});

it('a recording never takes the place of a file', async () => {
  const path = join(folder, 'usb.jsonl');
  writeFileSync(path, 'an earlier recording');
  const { desk: host } = await desk(path);
  const detail = expect.stringContaining(writeFailures['already-there'].what);
  expect(await host.startRecording(undefined)).toMatchObject({ ok: false, failure: { detail } });
  expect(readFileSync(path, 'utf8')).toBe('an earlier recording');
});
