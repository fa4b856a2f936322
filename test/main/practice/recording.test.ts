import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

import { identify } from '../../../enrollment/identify/identify.ts';
import type { UsbAttach } from '../../../enrollment/ports.ts';
import type { UsbDevice } from '../../../enrollment/usb-device.ts';
import { createDisguise } from '../../../main/practice/recording/disguise.ts';
import {
  readRecording,
  recordingOf as recordingFrom,
} from '../../../main/practice/recording/read-recording.ts';
import { recordUsb } from '../../../main/practice/recording/record-usb.ts';
import { RECORDING_LIMITS } from '../../../main/practice/recording/recording-line.ts';
import { tapped, type UsbTap } from '../../../main/usb/tapped-watcher.ts';
import { run } from '../../../main/worker/run.ts';
import { booted, debugUsb, dfu, recovery, restore } from '../../enrollment/bench/paper-bench.ts';
import { toldWatcher } from '../usb/scripted-watcher.ts';

const ECID = '000111AA22BB33CE';
const HEAD = '{"format":"muster-usb-recording","version":1}';

const device = (handle: string, given: Partial<UsbDevice>): UsbDevice => ({
  handle,
  vendorId: 0x05ac,
  productId: 0x1905,
  bcdDevice: 0,
  productName: null,
  serialText: null,
  bus: '1',
  ports: [1],
  ...given,
});
const attach = (usb: UsbDevice, ancestors: readonly UsbDevice[] = []): UsbAttach => ({
  usb,
  ancestors,
  noticedBy: 'event',
});

const nothing = () => undefined;

/** A bus on which nothing happens but what a test tells, and what the bench heard of it. */
async function aBus() {
  const { watcher, listeners } = toldWatcher();
  const usb = tapped(watcher);
  const heard: UsbAttach[] = [];
  await usb.watcher.start({
    onState: nothing,
    onAttach: (one) => heard.push(one),
    onDetach: nothing,
  });
  const [bus] = listeners;
  if (bus === undefined) throw new Error('not started');
  return { usb, bus, heard };
}

/** Records the events of `play`, and returns the lines. */
async function recordingOf(play: (bus: UsbTap) => void, before: readonly UsbAttach[] = []) {
  const { usb, bus } = await aBus();
  for (const one of before) bus.onAttach(one);
  let nowMs = 1000;
  const lines: string[] = [];
  const stop = recordUsb(usb, { monoMs: () => (nowMs += 7) }, (line) => lines.push(line));
  play(bus);
  return { text: lines.join(''), events: stop() };
}

describe('a recording of USB', () => {
  it('holds no serial, ECID, UDID, nonce, number or name that was there', async () => {
    const originals = [
      'TEST00A013',
      'ZZZX1TST0005',
      ECID,
      ECID.toLowerCase(),
      '000111AA22BB33C6',
      '00112233445566778899AABBCCDDEEFF',
      '000000000000019',
      'HUBTEST0001',
      'Anas',
      '0123456789abcdef0123456789abcdef01234567',
    ];
    const chip = 'CPID:8110 CPRV:11 CPFM:03 SCEP:01 BDID:0C';
    const hub = device('hub', { vendorId: 0x0451, productId: 1, serialText: 'HUBTEST0001' });
    const { text } = await recordingOf((usb) => {
      usb.onAttach(attach(device('a', booted('TEST00A013')), [hub]));
      usb.onAttach(attach(device('b', dfu(ECID))));
      usb.onAttach(attach(device('c', recovery('000111AA22BB33C6', 'TEST00A013'))));
      usb.onAttach(attach(device('d', restore(ECID))));
      const windows = `cpid:8110_bdid:0c_ecid:${ECID.toLowerCase()}_srnm:[zzzx1tst0005]`;
      usb.onAttach(attach(device('e', { productId: 0x1227, serialText: windows })));
      const nonces = `${chip} ECID:${ECID} NONC:00112233445566778899AABBCCDDEEFF IMEI:[000000000000019]`;
      usb.onAttach(attach(device('f', { productId: 0x1281, serialText: nonces })));
      const udid = '0123456789abcdef0123456789abcdef01234567';
      usb.onAttach(attach(device('g', { productId: 0x12a8, serialText: udid })));
      usb.onAttach(attach(device('h', { productId: 0x12a8, serialText: `00008130${ECID}` })));
      usb.onAttach(attach(device('i', { productName: 'Anas iPhone', serialText: 'x' })));
      usb.onDetach({ handle: 'a', noticedBy: 'event' });
    });
    // Control: the originals are in the events.
    expect(JSON.stringify(device('a', booted('TEST00A013')))).toContain('TEST00A013');
    for (const original of originals) {
      expect(text.toUpperCase()).not.toContain(original.toUpperCase());
    }
    expect(text).not.toContain(hub.handle);
    expect(readRecording(text).ok).toBe(true);
  });

  it('keeps what belongs together: the same device is known in each of its modes', async () => {
    const { text } = await recordingOf((usb) => {
      usb.onAttach(attach(device('a', dfu(ECID))));
      usb.onAttach(attach(device('b', recovery(ECID, 'TEST00A013'))));
      usb.onAttach(attach(device('c', restore(ECID))));
      usb.onAttach(attach(device('d', booted('TEST00A013'))));
      usb.onAttach(attach(device('e', { productId: 0x12a8, serialText: `00008130${ECID}` })));
    });
    const read = readRecording(text);
    if (!read.ok) throw new Error(read.fault);
    const found = read.moments.flatMap((one) =>
      one.kind === 'attach' ? [identify(one.usb, one.ancestors ?? [])] : [],
    );
    expect(found.map(({ mode }) => mode)).toEqual([
      'dfu',
      'recovery',
      'restore',
      'booted-mac',
      'mobile',
    ]);
    const [first] = found;
    for (const index of [1, 2, 4]) expect(found[index]?.ecid).toBe(first?.ecid);
    expect(found[1]?.serial?.value).toBe(found[3]?.serial?.value);
    expect(first?.productType).not.toBeNull();
  });

  it('begins with what is plugged in, and counts its events', async () => {
    const { text, events } = await recordingOf(
      (usb) => {
        usb.onAttach(attach(device('b', debugUsb([2]))));
        usb.onDetach({ handle: 'a', noticedBy: 'event' });
      },
      [attach(device('a', booted('TEST00A013')))],
    );
    expect(events).toBe(3);
    const read = readRecording(text);
    expect(read.ok && read.moments.map(({ kind }) => kind)).toEqual(['attach', 'attach', 'detach']);
  });

  it.each([
    ['its head', 0, 0],
    ['what is plugged in', 1, 0],
    ['what comes later', 2, 1],
  ])('that cannot write %s ends once, and the bench hears all', async (_, lines, events) => {
    const { usb, bus, heard } = await aBus();
    const come = (handle: string): void =>
      bus.onAttach(attach(device(handle, booted('TEST00A013'))));
    come('a');
    const written: string[] = [];
    const faults: unknown[] = [];
    const stop = recordUsb(
      usb,
      { monoMs: () => 1 },
      (line) => {
        if (written.length === lines) throw new Error('The disk is full');
        written.push(line);
      },
      (fault) => faults.push(fault),
    );
    come('b');
    come('c');
    expect(faults).toHaveLength(1);
    expect(stop()).toBe(events);
    expect(written).toHaveLength(lines);
    expect(heard.map((one) => one.usb.handle)).toEqual(['a', 'b', 'c']);
  });
});

describe('the disguise', () => {
  it('never leaves a value as it was, and gives the same one for the same', () => {
    const word = fc.stringMatching(/^[A-Z0-9]{6,16}$/);
    fc.assert(
      fc.property(word, (text) => {
        const { serialText } = createDisguise();
        const made = serialText(text);
        expect(made).not.toBe(text);
        expect(made).toHaveLength(text.length);
        expect(serialText(text)).toBe(made);
      }),
    );
  });

  it('gives other values in another recording', () => {
    const [one, other] = [createDisguise(), createDisguise()];
    expect(one.serialText('TEST00A013')).not.toBe(other.serialText('TEST00A013'));
  });

  it('keeps names that are Apple’s own', () => {
    const { productName } = createDisguise();
    expect(productName('iPhone')).toBe('iPhone');
    expect(productName('Anas iPhone')).not.toContain('Anas');
  });
});

describe('a recording that is not one', () => {
  const usb = device('a', booted('TEST00A013'));
  const line = (given: object): string => JSON.stringify(given);
  const come = (handle: string, atMs = 0): string =>
    line({ kind: 'attach', atMs, usb: { ...usb, handle }, ancestors: [] });
  const go = (handle: string, atMs = 0): string => line({ kind: 'detach', atMs, handle });
  const file = (...lines: readonly string[]): string => [HEAD, ...lines, ''].join('\n');

  it('control: is taken when nothing is wrong', () => {
    expect(readRecording(file(come('a'), go('a', 5), come('a', 9)))).toMatchObject({ ok: true });
  });

  it.each([
    ['not-a-recording', 1, ''],
    ['not-a-recording', 1, '{"format":"other","version":1}\n'],
    ['newer-version', 1, '{"format":"muster-usb-recording","version":2}\n'],
    ['empty', 1, HEAD],
    ['not-json', 3, file(come('a'), '{"kind":')],
    ['not-json', 3, file(come('a'), '', come('b'))],
    ['not-an-event', 2, file('{"kind":"run","path":"/bin/sh"}')],
    ['not-an-event', 2, file(line({ kind: 'attach', atMs: 0, usb: { ...usb, ports: [999] } }))],
    ['not-an-event', 2, file(line({ kind: 'detach', atMs: 0, handle: 'a', more: 1 }))],
    ['not-an-event', 2, file(line({ kind: 'detach', atMs: -1, handle: 'a' }))],
    ['not-an-event', 2, file(line({ kind: 'detach', atMs: 1e300, handle: 'a' }))],
    ['goes-back-in-time', 3, file(come('a', 5), come('b', 4))],
    ['attached-twice', 3, file(come('a'), come('a'))],
    ['not-attached', 2, file(go('a'))],
    ['too-many-lines', 200_001, '\n'.repeat(5_000_000)],
    ['line-too-long', 3, file(come('a'), 'x'.repeat(RECORDING_LIMITS.lineLength + 1))],
  ] as const)('is refused as %s at line %i', (fault, at, text) => {
    expect(readRecording(text)).toMatchObject({ ok: false, fault, line: at });
  });

  it('is refused whatever stands in it, and never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.json(), fc.string())), (lines) => {
        expect(readRecording(file(...lines, '!')).ok).toBe(false);
      }),
    );
  });

  it('is refused as a file that is none, or too large', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'muster-recording-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const readInThread = async (path: string) =>
      recordingFrom(await run('readRecording', path).answer);
    expect(await readInThread(folder)).toMatchObject({ fault: 'unreadable' });
    expect(await readInThread(join(folder, 'none'))).toMatchObject({ fault: 'unreadable' });
    const path = join(folder, 'large');
    writeFileSync(path, Buffer.alloc(RECORDING_LIMITS.bytes + 1));
    expect(await readInThread(path)).toMatchObject({ fault: 'too-large' });
    writeFileSync(path, file(come('a')));
    expect(await readInThread(path)).toMatchObject({ ok: true, moments: [{ atMs: 0 }] });
  });
});
