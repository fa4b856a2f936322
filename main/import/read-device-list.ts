import {
  beginDeviceList,
  type DeviceList,
  type DeviceListReading,
} from '../../enrollment/import/device-list.ts';
import { readRows, type TextFault } from '../../enrollment/import/delimited-text.ts';
import { guessDelimiter } from '../../enrollment/import/expected-delimiter.ts';
import { DEVICE_LIST_LIMITS, type DeviceListLimits } from '../../enrollment/reading-limits.ts';
import { readForeignFile } from '../reading/read-foreign-file.ts';
import type { ReportProgress } from '../reading/reading-stop.ts';
import { plainText, type TextRefusal } from './decode-text.ts';
import { unreadable, type ListFileObstacle } from './list-file.ts';

/** Why nothing was taken from a file. A quote that is not closed swallows the rows after it. */
export type ListRefusal =
  | TextRefusal
  | Exclude<DeviceListReading, { readonly kind: 'device-list' }>
  | ListFileObstacle
  | TextFault;

/** Intune's device list from a file, with what identifies the file. */
interface ReadDeviceList {
  readonly list: DeviceList;
  /** Of the file, hex. */
  readonly sha256: string;
  /** When the file was last changed, UTC ms; the best that is known of when Intune wrote it. */
  readonly fileDateMs: number;
}

/** The answer to a file. */
export type DeviceListResult =
  | { readonly ok: true; readonly value: ReadDeviceList }
  | { readonly ok: false; readonly refusal: ListRefusal };

/** What may be said of the reading of a device list. */
export interface DeviceListOptions {
  readonly limits?: DeviceListLimits;
  readonly tell?: ReportProgress;
}

/**
 * Reads Intune's device list export: UTF-8, commas, semicolons or tabs, quoted or not. Takes seconds
 * and the memory of the file for the largest lists, so it is done in a thread. Never throws.
 */
export async function readDeviceListFile(
  path: string,
  { limits = DEVICE_LIST_LIMITS, tell = () => undefined }: DeviceListOptions = {},
): Promise<DeviceListResult> {
  const file = await readForeignFile(path, limits.bytes, tell);
  if (file.kind === 'unreadable') return refused(unreadable(file));
  if (file.kind !== 'file') return refused(file);
  const plain = plainText(file.bytes);
  if (plain.kind !== 'text') return refused(plain);
  const reading = readTable(plain.bytes.toString(), limits, tell);
  if (reading.kind !== 'device-list') return refused(reading);
  const { sha256, modifiedAtMs: fileDateMs } = file;
  return { ok: true, value: { list: reading.list, sha256, fileDateMs } };
}

/** Progress is reported once in so many rows. */
const TELL_EVERY = 1024;

/** Reads only the cells it needs: a list can have 200,000 rows of 50 columns (ADR 0006). */
function readTable(
  text: string,
  limits: DeviceListLimits,
  tell: ReportProgress,
): DeviceListReading | TextFault {
  const taking = beginDeviceList(limits);
  let isHeader = true;
  const take = (cells: readonly string[], line: number, end: number) => {
    if (line % TELL_EVERY === 0) tell(end, text.length);
    const goesOn = taking.take(cells, line);
    const wanted = goesOn && isHeader ? taking.wanted() : null;
    if (wanted === null) return goesOn;
    isHeader = false;
    return wanted;
  };
  return readRows(text, guessDelimiter(text), take, limits) ?? taking.finish();
}

const refused = (refusal: ListRefusal): DeviceListResult => ({ ok: false, refusal });
