import { expect, it } from 'vitest';

import type { UnknownPolicy } from '../../../enrollment/session.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import { booted, dfu, recovery, startPaperBench, type PaperBench } from './paper-bench.ts';

const ECID = '000111AA22BB33C1';
const LISTED = 'TEST00L001';
const OTHER = 'TEST00L009';

function withList(policy: UnknownPolicy, serials: readonly string[] = [LISTED]): PaperBench {
  const bench = startPaperBench();
  bench.record({ kind: 'unknown-policy-set', sessionId: bench.sessionId, policy });
  importList(bench, serials);
  return bench;
}

function importList(bench: PaperBench, serials: readonly string[]): void {
  const { sessionId } = bench;
  const file = {
    fileName: 'order.csv',
    sha256: '',
    fileDateMs: 0,
    rows: serials.length,
    taken: serials.length,
    skipped: [],
  };
  const list = { kind: 'expected', sessionId, columns: {} } as const;
  const rows = serials.map((serial) => ({
    serial: serial as Serial,
    assetTag: null,
    assignedUser: null,
    location: null,
    purchaseOrder: null,
    extras: {},
  }));
  bench.record({ kind: 'list-imported', importId: 'list', list, file });
  bench.record({ kind: 'expected-listed', importId: 'list', rows });
}

const refusals = (bench: PaperBench) =>
  bench.devices().map(({ serial, refusal }) => [serial?.value ?? null, refusal?.reason ?? null]);

const kindsSince = (bench: PaperBench, seq: number) =>
  bench.log.slice(seq).map(({ event }) => event.kind);

it('refuses a Mac that no list names, with the sighting that shows it, and takes one that is listed', () => {
  const bench = withList('refuse');
  const before = bench.log.length;
  bench.plug(booted(OTHER, [1]));
  expect(kindsSince(bench, before)).toEqual(['device-sighted', 'device-refused']);
  bench.plug(booted(LISTED, [2]));
  expect(refusals(bench)).toEqual([
    [OTHER, 'not-expected'],
    [LISTED, null],
  ]);
});

it.each(['accept', 'hold'] as const)('refuses nothing in a session that is to %s', (policy) => {
  const bench = withList(policy);
  bench.plug(booted(OTHER));
  expect(refusals(bench)).toEqual([[OTHER, null]]);
});

it('refuses nothing where there is no list', () => {
  const bench = startPaperBench();
  bench.record({ kind: 'unknown-policy-set', sessionId: bench.sessionId, policy: 'refuse' });
  bench.plug(booted(OTHER));
  expect(refusals(bench)).toEqual([[OTHER, null]]);
});

it('refuses one without serial only when it shows one that is not listed', () => {
  const bench = withList('refuse');
  const handle = bench.plug(dfu(ECID));
  expect(refusals(bench)).toEqual([[null, null]]);
  bench.unplug(handle);
  bench.plug(recovery(ECID, OTHER));
  expect(refusals(bench)).toEqual([[OTHER, 'not-expected']]);
});

it('refuses once, however often it is plugged in again', () => {
  const bench = withList('refuse');
  for (let attach = 0; attach < 3; attach += 1) bench.unplug(bench.plug(booted(OTHER)));
  expect(bench.log.filter(({ event }) => event.kind === 'device-refused')).toHaveLength(1);
});

it('lets one pass for good that a person has looked at', () => {
  const bench = withList('refuse');
  const handle = bench.plug(booted(OTHER));
  const [device] = bench.devices();
  if (!device) throw new Error('No row');
  bench.record({
    kind: 'refusal-lifted',
    sessionId: bench.sessionId,
    deviceKey: device.key,
  });
  bench.unplug(handle);
  bench.plug(booted(OTHER));
  expect(refusals(bench)).toEqual([[OTHER, null]]);
});

it('refuses a Mac that was here before the list only when it is plugged in again', () => {
  const bench = startPaperBench();
  bench.record({ kind: 'unknown-policy-set', sessionId: bench.sessionId, policy: 'refuse' });
  const handle = bench.plug(booted(OTHER));
  importList(bench, [LISTED]);
  expect(refusals(bench)).toEqual([[OTHER, null]]);
  bench.unplug(handle);
  bench.plug(booted(OTHER));
  expect(refusals(bench)).toEqual([[OTHER, 'not-expected']]);
});

it('knows a Mac of a list that was scanned with the S of its label', () => {
  const bench = withList('refuse', [`S${LISTED}`]);
  bench.plug(booted(LISTED));
  expect(refusals(bench)).toEqual([[LISTED, null]]);
});
