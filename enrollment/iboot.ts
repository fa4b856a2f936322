import type { Ecid } from './ecid.ts';
import { parsePaddedEcid } from './ecid.ts';

/** The parts of the serial string of a device in DFU or recovery that Muster uses. */
export interface IbootString {
  /** 4 upper-case hex digits. */
  readonly cpid: string | null;
  /** 2 upper-case hex digits; up to 16 in port DFU. */
  readonly bdid: string | null;
  readonly ecid: Ecid | null;
  /** The hardware serial as written there; not checked yet. */
  readonly srnm: string | null;
  /** True if there is a PWND or YOLO field, which boot ROM exploits add. */
  readonly isExploited: boolean;
}

/** Chip and board of the application processor behind a port controller. */
export interface ChipAndBoard {
  readonly cpid: string;
  readonly bdid: string;
}

/** IMEI and the nonces are omitted on purpose: nothing here needs them. */
const USED_KEYS: ReadonlySet<string> = new Set(['CPID', 'BDID', 'ECID', 'SRNM', 'PWND', 'YOLO']);

/**
 * A run of characters without white space, except inside brackets. Once begun, it always matches.
 */
const TOKEN = /(?:[^\s[]|\[[^\]]*\]?)+/g;

/**
 * Reads an iBoot string in any order, with any unknown keys, in the device's form or the Windows
 * form. The first of repeated keys counts. Never throws; what cannot be read is null. Linear time.
 */
export function readIbootString(text: string): IbootString {
  const fields = fieldsOf(fromWindowsForm(text));
  return {
    cpid: hexOf(fields.get('CPID'), 4),
    bdid: hexOf(fields.get('BDID'), 2),
    ecid: parsePaddedEcid(fields.get('ECID') ?? ''),
    srnm: fields.get('SRNM') ?? null,
    isExploited: fields.has('PWND') || fields.has('YOLO'),
  };
}

/**
 * Chip and board of the device behind a USB-C port controller, from the long board id reported in
 * port DFU. For display only: chip id and ECID there are the controller's own. Source:
 * libirecovery.
 */
export function unpackPortDfu(bdid: string): ChipAndBoard {
  const low = bdid.padStart(8, '0').slice(-8);
  return { cpid: low.slice(2, 6), bdid: low.slice(0, 2) };
}

/** Windows shows the string in lower case with `_` for each space. */
function fromWindowsForm(text: string): string {
  const isWindowsForm = !/\s/.test(text) && /cpid:/i.test(text);
  return isWindowsForm ? text.replaceAll('_', ' ').toUpperCase() : text;
}

function fieldsOf(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [token] of text.matchAll(TOKEN)) {
    const key = token.slice(0, 4);
    if (token[4] !== ':' || !USED_KEYS.has(key) || fields.has(key)) continue;
    fields.set(key, valueOf(token.slice(5)));
  }
  return fields;
}

/** A bracket that never closes was truncated: its text cannot be trusted. */
function valueOf(written: string): string {
  if (!written.startsWith('[')) return written;
  const end = written.indexOf(']');
  return end < 0 ? '' : written.slice(1, end);
}

function hexOf(value: string | undefined, width: number): string | null {
  if (value === undefined || !/^[0-9a-f]{1,16}$/i.test(value)) return null;
  return value.toUpperCase().replace(/^0+/, '').padStart(width, '0');
}
