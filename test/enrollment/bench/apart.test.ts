import { describe, expect, it } from 'vitest';

import type { DeviceKey } from '../../../enrollment/device-key.ts';
import { enteredEvents } from '../../../enrollment/correction/enter-serial.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import { ECID, inTurn } from './decide-rows.ts';
import { booted, debugUsb, recovery, startPaperBench, type PaperBench } from './paper-bench.ts';

const MAC = 'TEST00A013';
const TYPED = 'TEST00A099' as Serial;

/** The key of the row created by plugging this in and out. */
function rowOf(bench: PaperBench, usb: Parameters<PaperBench['plug']>[0]): DeviceKey {
  inTurn(bench, [usb]);
  return newestRow(bench);
}

function newestRow(bench: PaperBench): DeviceKey {
  const row = bench.devices().at(-1);
  if (row === undefined) throw new Error('no row');
  return row.key;
}

/** A device without identity at port 1; a person merges and splits its row while it is there. */
function whileWaiting(bench: PaperBench, work: (waiting: DeviceKey) => void): void {
  const handle = bench.plug(debugUsb([1]));
  bench.wait(4000);
  work(newestRow(bench));
  bench.unplug(handle);
  bench.wait(500);
}

const enter = ({ sessionId, record }: PaperBench, key: DeviceKey, serial: Serial): void =>
  enteredEvents(sessionId, key, { serial, source: 'typed', raw: serial }).forEach(record);

function withdraw({ sessionId, record }: PaperBench, part: DeviceKey, serial: Serial): void {
  const deviceKey = `serial:${serial}` as DeviceKey;
  record({ kind: 'serial-withdrawn', sessionId, deviceKey, serial });
  record({ kind: 'device-split', sessionId, deviceKey, part, reason: null });
}

/** A person merges two rows and finds that this was wrong. */
function joinAndSplit({ sessionId, record }: PaperBench, part: DeviceKey, into: DeviceKey): void {
  record({ kind: 'device-merged', sessionId, deviceKey: part, into, why: 'by-hand' });
  record({ kind: 'device-split', sessionId, deviceKey: into, part, reason: null });
}

type Person = (bench: PaperBench, part: DeviceKey, into: DeviceKey) => void;

/** Each ends with an attach that only a guess would merge with the row that waits at port 1. */
const LIVES: Readonly<Record<string, (person: Person) => PaperBench>> = {
  'after the serial that was entered for the one is withdrawn': (person) => {
    const bench = startPaperBench();
    const mac = rowOf(bench, booted(MAC, [2]));
    whileWaiting(bench, (waiting) => {
      enter(bench, waiting, TYPED);
      person(bench, `serial:${TYPED}` as DeviceKey, mac);
      withdraw(bench, waiting, TYPED);
    });
    bench.plug(booted(MAC, [1]));
    return bench;
  },
  'after the serial of the other was entered': (person) => {
    const bench = startPaperBench();
    const other = rowOf(bench, debugUsb([2]));
    whileWaiting(bench, (waiting) => person(bench, waiting, other));
    enter(bench, other, TYPED);
    bench.plug(booted(TYPED, [1]));
    return bench;
  },
  'when the other shows its ECID for the first time': (person) => {
    const bench = startPaperBench();
    const mac = rowOf(bench, booted(MAC, [2]));
    whileWaiting(bench, (waiting) => person(bench, waiting, mac));
    bench.plug(recovery(ECID, MAC, [1]));
    return bench;
  },
};

describe('two rows that a person split', () => {
  it.each(Object.entries(LIVES))('are not joined again by a guess %s', (_when, live) => {
    expect(live(joinAndSplit).devices()).toHaveLength(2);
  });

  it.each(Object.entries(LIVES))('control: rows that nobody split are joined %s', (_when, live) => {
    expect(live(() => undefined).devices()).toHaveLength(1);
  });
});
