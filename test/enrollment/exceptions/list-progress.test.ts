import fc from 'fast-check';
import { expect, it } from 'vitest';

import type { Device } from '../../../enrollment/device.ts';
import {
  createListProgress,
  missingRows,
  unlistedDevices,
} from '../../../enrollment/exceptions/list-progress.ts';
import { expectedRowOf } from '../../../enrollment/expected-row-of.ts';
import type { ExpectedRow } from '../../../enrollment/expected-row.ts';
import type { Serial } from '../../../enrollment/serial.ts';

const serialNo = (index: number): Serial => `T0ST${String(index).padStart(6, '0')}` as Serial;

type Listed = Pick<Device, 'serial' | 'port'>;
const deviceOf = (serial: Serial | null): Listed => ({
  port: '1-1',
  serial: serial === null ? null : { value: serial, source: 'usb-mac' },
});

const rowOf = (serial: string): ExpectedRow => ({
  serial: serial as Serial,
  assetTag: null,
  assignedUser: null,
  location: null,
  purchaseOrder: null,
  extras: {},
});
const listOf = (serials: readonly string[]): ReadonlyMap<string, ExpectedRow> =>
  new Map(serials.map((serial) => [serial, rowOf(serial)]));

it('says how many of the list are here, how many are not on it, and how many are missing', () => {
  const standing = createListProgress();
  const devices = [1, 2, 7].map((index) => deviceOf(serialNo(index)));
  expect(standing([...devices, deviceOf(null)], listOf([1, 2, 3, 4, 5].map(serialNo)))).toEqual({
    expected: 5,
    here: 2,
    labelOnly: 0,
    unlisted: 1,
    missing: 3,
  });
});

it('has no standing without a list', () => {
  expect(createListProgress()([deviceOf(serialNo(1))], listOf([]))).toBeNull();
});

it('finds a row that was scanned from a label with its S, but no other longer serial', () => {
  const expected = listOf([`S${serialNo(1)}`, `X${serialNo(2)}`]);
  expect(expectedRowOf(expected, serialNo(1))?.serial).toBe(`S${serialNo(1)}`);
  expect(expectedRowOf(expected, serialNo(2))).toBeNull();
  const both = listOf([serialNo(1), `S${serialNo(1)}`]);
  expect(expectedRowOf(both, serialNo(1))?.serial).toBe(serialNo(1));
});

it('counts two rows that show one serial as one device that has come', () => {
  const devices = [deviceOf(serialNo(1)), deviceOf(serialNo(1))];
  expect(createListProgress()(devices, listOf([serialNo(1), serialNo(2)]))).toMatchObject({
    here: 1,
    missing: 1,
    unlisted: 0,
  });
});

const serials = fc.option(fc.integer({ min: 1, max: 12 }).map(serialNo));

it('counts the same step by step as from the beginning, whatever changes', () => {
  const step = fc.record({
    places: fc.array(fc.tuple(fc.nat(9), serials), { maxLength: 4 }),
    length: fc.nat(10),
    list: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 12 }).map(serialNo))),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const standing = createListProgress();
      let devices: readonly Listed[] = [];
      let expected = listOf([]);
      for (const { places, length, list } of steps) {
        const next = Array.from({ length }, (_, place) => devices[place] ?? deviceOf(null));
        for (const [place, serial] of places) if (place < length) next[place] = deviceOf(serial);
        devices = next;
        if (list !== null) expected = listOf(list);
        const counted = standing(devices, expected);
        expect(counted).toEqual(createListProgress()(devices, expected));
        if (counted === null) continue;
        expect(counted.missing).toBe(missingRows(devices, expected).length);
        expect(counted.unlisted).toBe(unlistedDevices(devices, expected).length);
        expect(counted.here + counted.missing).toBe(expected.size);
      }
    }),
  );
});
