import fc from 'fast-check';
import { expect, it } from 'vitest';

import {
  CLOCK_SKEW_MS,
  intuneSays,
  type RecordOfIntune,
} from '../../../enrollment/confirmation/intune-says.ts';

/** Invented: 5 March 2026, 08:00 UTC. */
const LOGGED_MS = Date.UTC(2026, 2, 5, 8);
const HOUR_MS = 3_600_000;
const record = (hours: number | null, deviceState = 'managed'): RecordOfIntune => ({
  enrolledAtMs: hours === null ? null : LOGGED_MS + hours * HOUR_MS,
  deviceState,
});
const says = (...records: readonly RecordOfIntune[]) =>
  intuneSays({ records, unread: null }, LOGGED_MS);

it.each([
  ['enrolled', record(1)],
  ['enrolled', record(0)],
  ['known-before', record(-1)],
  ['known-before', record(null)],
  ['leaving', record(1, 'retirePending')],
  ['leaving', record(-1, 'wipeIssued')],
  ['enrolled', record(1, 'wipeFailed')],
] as const)('calls %s what a single record shows', (kind, one) => {
  expect(says(one)).toEqual({ kind, record: one });
});

it('allows the bench to be a few minutes ahead of Microsoft, and no more', () => {
  const before = (ms: number) => ({ enrolledAtMs: LOGGED_MS - ms, deviceState: null });
  expect(says(before(CLOCK_SKEW_MS)).kind).toBe('enrolled');
  expect(says(before(CLOCK_SKEW_MS + 1)).kind).toBe('known-before');
  expect(says(before(10 * 60_000)).kind).toBe('known-before');
});

it('believes the latest of several records, in any order', () => {
  const all = [record(1), record(-9000), record(null, 'retirePending'), record(-1, 'wipePending')];
  expect(says(...all)).toEqual({ kind: 'enrolled', record: all[0] });
  expect(says(...all.toReversed())).toEqual({ kind: 'enrolled', record: all[0] });
  expect(says(record(1), record(2, 'deletePending')).kind).toBe('leaving');
  expect(says(record(-1), record(-9000)).kind).toBe('known-before');
});

it('draws no conclusion where no record is the latest and they differ', () => {
  const unclear = { kind: 'not-checked', why: 'several-records' };
  expect(says(record(1), record(1, 'retireIssued'))).toEqual(unclear);
  expect(says(record(null), record(null, 'retireIssued'))).toEqual(unclear);
  expect(says(record(null), record(null)).kind).toBe('known-before');
});

it('says not listed only of a complete answer, and enrolled of nothing older', () => {
  const unread = fc.option(
    fc
      .constantFrom('throttled', 'not-understood')
      .map((why) => ({ kind: 'not-checked', why }) as const),
    { nil: null },
  );
  const hours = fc.option(fc.integer({ min: -50, max: 50 }), { nil: null });
  const state = fc.constantFrom('managed', 'retirePending', '');
  const records = fc.array(fc.tuple(hours, state).map((one) => record(...one)));
  fc.assert(
    fc.property(unread, records, (missing, found) => {
      const said = intuneSays({ records: found, unread: missing }, LOGGED_MS);
      if (missing !== null) expect(said).toBe(missing);
      else expect(said.kind === 'not-listed').toBe(found.length === 0);
      if (said.kind === 'enrolled')
        expect(said.record.enrolledAtMs).toBe(
          Math.max(...found.map(({ enrolledAtMs }) => enrolledAtMs ?? 0)),
        );
      if (found.every(({ enrolledAtMs }) => (enrolledAtMs ?? 0) < LOGGED_MS - CLOCK_SKEW_MS))
        expect(said.kind).not.toBe('enrolled');
    }),
  );
});
