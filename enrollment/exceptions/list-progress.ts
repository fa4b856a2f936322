import { isLabelOnly, type Device } from '../device.ts';
import type { ExpectedRow } from '../expected-row.ts';
import { expectedRowOf } from '../expected-row-of.ts';

/**
 * A session compared with its list: `here` of `expected`, and the others. What is known from its
 * label only is neither here nor missing.
 */
export interface ListProgress {
  readonly expected: number;
  /** Rows of the list whose device is in the session. */
  readonly here: number;
  /** Rows of the list whose device was logged from its label and never seen. */
  readonly labelOnly: number;
  /** Devices of the session with a serial that no list names. */
  readonly unlisted: number;
  /** Rows of the list whose device has not arrived. */
  readonly missing: number;
}

type Listed = Pick<Device, 'serial' | 'port'>;
type Rows = ReadonlyMap<string, ExpectedRow>;

/**
 * Compares a session with its list again and again. It remembers which devices it has counted: the
 * same object at the same index costs one comparison, so an arrival among 10,000 costs no frame.
 * Null without a list. A serial that is only a port guess does not count.
 */
export function createListProgress(): (
  devices: readonly Listed[],
  expected: Rows,
) => ListProgress | null {
  let counted: readonly Listed[] = [];
  let rows: Rows = new Map();
  let here = new Map<string, number>();
  let labels = new Map<string, number>();
  let unlisted = 0;

  const add = (device: Listed | undefined, change: 1 | -1): void => {
    if (!device?.serial) return;
    const row = expectedRowOf(rows, device.serial.value);
    if (row === null) {
      unlisted += change;
      return;
    }
    const counts = isLabelOnly(device) ? labels : here;
    const times = (counts.get(row.serial) ?? 0) + change;
    if (times === 0) counts.delete(row.serial);
    else counts.set(row.serial, times);
  };

  return (devices, expected) => {
    if (expected !== rows) {
      rows = expected;
      counted = [];
      here = new Map();
      labels = new Map();
      unlisted = 0;
    }
    const most = Math.max(devices.length, counted.length);
    for (let index = 0; index < most; index += 1) {
      if (devices[index] === counted[index]) continue;
      add(counted[index], -1);
      add(devices[index], 1);
    }
    counted = devices;
    if (rows.size === 0) return null;
    const labelOnly = [...labels.keys()].filter((serial) => !here.has(serial)).length;
    const missing = rows.size - here.size - labelOnly;
    return { expected: rows.size, here: here.size, labelOnly, unlisted, missing };
  };
}

/** The rows of a list whose device has not arrived and has no label logged, in list order. */
export function missingRows(
  devices: Iterable<Pick<Device, 'serial'>>,
  expected: Rows,
): readonly ExpectedRow[] {
  const here = new Set<string>();
  for (const { serial } of devices) {
    const row = serial === null ? null : expectedRowOf(expected, serial.value);
    if (row !== null) here.add(row.serial);
  }
  return [...expected.values()].filter((row) => !here.has(row.serial));
}

/** The devices with a serial that no list names, in their order. */
export const unlistedDevices = <One extends Pick<Device, 'serial'>>(
  devices: readonly One[],
  expected: Rows,
): readonly One[] =>
  devices.filter(({ serial }) => serial !== null && expectedRowOf(expected, serial.value) === null);
