import { createHash } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { canonicalText } from '../../db/canonical.ts';
import { genesisHash, linkHash } from '../../db/chain.ts';
import type { RowContent } from '../../db/log-row.ts';

const row: RowContent = {
  encoding: 1,
  seq: 1,
  id: '019a0000-0000-7000-8000-000000000001',
  bench_id: '019a0000-0000-7000-8000-0000000000aa',
  at_ms: 1_795_424_400_000,
  mono_ms: 12,
  technician: 'Bench é',
  kind: 'session-closed',
  session_id: '',
  device_key: null,
  ecid: null,
  serial: null,
  body: '{"kind":"session-closed","sessionId":""}',
};

const anyText = fc.option(
  fc.string({ unit: 'binary', maxLength: 6 }).map((text) => text.toWellFormed()),
  { nil: null },
);

const anyRow: fc.Arbitrary<RowContent> = fc.record({
  encoding: fc.constant(1),
  seq: fc.nat(20),
  id: fc.constantFrom('', '1', '-', '1:'),
  bench_id: fc.constantFrom('', '1', '-', '1:'),
  at_ms: fc.nat(20),
  mono_ms: fc.nat(20),
  technician: anyText,
  kind: fc.constantFrom('', '1', '-', '1:'),
  session_id: anyText,
  device_key: anyText,
  ecid: anyText,
  serial: anyText,
  body: fc.constantFrom('', '1', '-', '1:'),
});

describe('the canonical text of a row', () => {
  test('is frozen: encoding 1 as ADR 0002 has it', () => {
    expect(canonicalText(row)).toBe(
      '1:1' +
        '1:1' +
        '36:019a0000-0000-7000-8000-000000000001' +
        '36:019a0000-0000-7000-8000-0000000000aa' +
        '13:1795424400000' +
        '2:12' +
        '8:Bench é' +
        '14:session-closed' +
        '0:' +
        '---' +
        '40:{"kind":"session-closed","sessionId":""}',
    );
  });

  test('differs for rows that differ', () => {
    fc.assert(
      fc.property(anyRow, anyRow, (left, right) => {
        const isSame = JSON.stringify(left) === JSON.stringify(right);
        expect(canonicalText(left) === canonicalText(right)).toBe(isSame);
      }),
    );
  });

  test('tells no name from an empty name', () => {
    expect(canonicalText({ ...row, technician: null })).not.toBe(
      canonicalText({ ...row, technician: '' }),
    );
  });
});

test('a link is the SHA-256 of the hash before it, in hex, and the canonical text', () => {
  const before = genesisHash(row.bench_id);
  expect(before).toBe(createHash('sha256').update(row.bench_id).digest('hex'));
  expect(linkHash(before, row)).toBe(
    createHash('sha256').update(before, 'ascii').update(canonicalText(row), 'utf8').digest('hex'),
  );
});
