import { DEVICE_LIST_LIMITS } from '../reading-limits.ts';
import type { Serial } from '../serial.ts';
import { readIntuneDevice, type IntuneDevice } from './intune-device.ts';
import { isPreamble } from './preamble.ts';
import type { SkipReason } from '../skipped-line.ts';
import { readHeader, type FieldColumns, type HeaderReading } from './intune-fields.ts';

/** A row that was skipped. */
interface SkippedRow {
  /** Line on which it begins; the header is on line 1. */
  readonly row: number;
  readonly reason: SkipReason;
}

/** Intune's device list as read from one file. */
export interface DeviceList {
  /** One device per serial. */
  readonly devices: ReadonlyMap<Serial, IntuneDevice>;
  readonly skipped: readonly SkippedRow[];
  /** Data rows in the file, imported or not. */
  readonly rows: number;
  /** False if the file has no column for the enrollment profile, as in the portal's own export. */
  readonly hasProfiles: boolean;
}

/** The result of reading a table: the list, or why it is not one. */
export type DeviceListReading =
  | { readonly kind: 'device-list'; readonly list: DeviceList }
  | { readonly kind: 'empty' }
  /**
   * No row has a device, for example after filtering the wrong rows: no conclusion may be drawn.
   */
  | { readonly kind: 'no-devices' }
  | { readonly kind: 'too-many-rows'; readonly limit: number }
  | Exclude<HeaderReading, { readonly kind: 'device-list' }>;

/**
 * A list built row by row, for readers that deliver rows one at a time. Rows whose number of cells
 * differs from the header's and rows without a usable serial are skipped and counted. If a serial
 * repeats, as after a second enrollment, the row with the latest enrollment is kept.
 */
export interface DeviceListTaking {
  /**
   * False if further rows are of no use: the header is not that of a device list, or there are too
   * many. `line` is where the row begins in the file, if known to differ from its number.
   */
  readonly take: (cells: readonly string[], line?: number) => boolean;
  /** The indexes of the columns to read, once the header was taken; null before. */
  readonly wanted: () => ReadonlySet<number> | null;
  readonly finish: () => DeviceListReading;
}

/** Begins a list; the first row taken is the header. */
export function beginDeviceList({
  rows: most,
}: { readonly rows: number } = DEVICE_LIST_LIMITS): DeviceListTaking {
  let header: HeaderReading | null = null;
  let width = 0;
  let row = 1;
  const devices = new Map<Serial, IntuneDevice>();
  const skipped: SkippedRow[] = [];

  const takeData = (places: FieldColumns, cells: readonly string[], line = row + 1): void => {
    row += 1;
    const read = cells.length === width ? readIntuneDevice(places, cells, line) : 'ragged';
    if (typeof read === 'string') skipped.push({ row: line, reason: read });
    else keepLatest(devices, skipped, read);
  };
  return {
    take: (cells, line) => {
      if (header === null && isPreamble(cells)) return true;
      if (header?.kind === 'device-list') takeData(header.places, cells, line);
      else if (header === null) {
        header = readHeader(cells);
        width = cells.length;
      }
      return header.kind === 'device-list' && row - 1 <= most;
    },
    wanted: () => (header?.kind === 'device-list' ? new Set(Object.values(header.places)) : null),
    finish: () => {
      if (header === null) return { kind: 'empty' };
      if (header.kind !== 'device-list') return header;
      if (row - 1 > most) return { kind: 'too-many-rows', limit: most };
      if (devices.size === 0) return { kind: 'no-devices' };
      const hasProfiles = header.places.enrollmentProfile !== undefined;
      return { kind: 'device-list', list: { devices, skipped, rows: row - 1, hasProfiles } };
    },
  };
}

function keepLatest(
  devices: Map<Serial, IntuneDevice>,
  skipped: SkippedRow[],
  read: IntuneDevice,
): void {
  const earlier = devices.get(read.serial);
  const isLater = earlier === undefined || (read.enrolledAtMs ?? 0) >= (earlier.enrolledAtMs ?? 0);
  if (isLater) devices.set(read.serial, read);
  const loser = isLater ? earlier : read;
  if (loser !== undefined) skipped.push({ row: loser.row, reason: 'repeated' });
}
