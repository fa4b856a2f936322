import { isHeaderWord } from './header-words.ts';
import { saysNoValue } from './no-value-words.ts';

/** Why a text of the right shape may not be a serial; the first that applies is reported. */
const SERIAL_DOUBTS = [
  /**
   * Digits with the check digit of a UPC, EAN or GTIN, as on every box, or Amazon's ASIN or FNSKU.
   */
  'trade-number',
  /** No known serial is all digits; IMEI, delivery and order numbers are. */
  'digits-only',
  /** Such as `MLY33LL/A` as a scanner sends it, also with the `1P` of its label. */
  'part-number',
  /**
   * Letters before a number, perhaps with two after it: `W1234567890`, `ASSET00001`,
   * `RR123456785DE`; or a placeholder word with a number.
   */
  'order-number',
  /** Only hexadecimal digits: MAC address, MEID, a short ECID. */
  'hexadecimal',
  /**
   * A word (as are one in twenty-five serials); the name or a feature of a product, with or without
   * a number; a page number of a list.
   */
  'letters-only',
  /** In groups of uneven length, like several numbers. */
  'words',
  /** One character seven times or more: a mask such as `C02XXXXXXXXX`. */
  'repeats',
  /** Neither 10, 11 nor 12 characters. */
  'unusual-length',
] as const;
export type SerialDoubt = (typeof SERIAL_DOUBTS)[number];

/**
 * True for groups such as `C02T EST0 001A`, of up to four characters each, the last one possibly
 * shorter.
 */
export function isGrouped(written: string): boolean {
  const [first = '', ...others] = written.trim().split(/\s+/);
  const last = others.pop();
  if (last === undefined) return true;
  const isEven = others.every(({ length }) => length === first.length);
  return isEven && first.length <= 4 && last.length <= first.length;
}

/** Lengths of EAN-8, UPC, EAN-13 and GTIN-14. */
const TRADE_LENGTHS: readonly number[] = [8, 12, 13, 14];

/**
 * Apple's `M` + 4 + region + `A`, or `Z` + 3 + 3 digits + 2 for built to order; `1P` or `P` comes
 * from the label.
 */
const PART_NUMBER = /^(?:1?P)?(?:[FHMNP][A-Z0-9]{4}[A-Z]{1,2}A|Z[A-Z0-9]{3}\d{3}[A-Z0-9]{2})$/;

/** `B0` or `X00` before letters and digits, ten in all. */
const AMAZON = /^(?:B0[A-Z0-9]{8}|X00[A-Z0-9]{7})$/;
/** About one in 250 random serials matches this. */
const ORDER_NUMBER = /^(?:[A-Z]{1,2}\d{7,}|[A-Z]{3,}\d{3,}|[A-Z]{2}\d{9}[A-Z]{2})$/;
/** Names of tags and virtual machines, also with a number of one or two digits. */
const NUMBERED =
  /^(?:ASSET|TAG|LAPTOP|NOTEBOOK|COMPUTER|DEVICE|SCHOOL|ORDER|ITEM|ARTICLE|SERIAL|SAMPLE|QEMU|PARALLELS|VMWARE|VIRTUAL)$/;
const PRODUCT =
  /^(?:IPHONE|IPAD|IPOD|IMAC|MACBOOK|MACMINI|MACPRO|MACSTUDIO|APPLE|AIRPOD|AIRTAG|HOMEPOD|MAGICM|MAGICK|MAGICT|SEITE|PAGE)/;
/**
 * What distinguishes one product from the next, anywhere in the text: chip, size, memory, color.
 * One random serial in 10,000 contains it.
 */
const FEATURE =
  /M\d(?:PRO|MAX|ULTRA)|(?:INCH|ZOLL)|(?:16|24|32|36|48|64|96|128|256|512)GB|SPACEGR|SILVER|SILBER|MIDNIGHT|STARLIGHT|EMC\d{4}$/;

/**
 * Why `value`, 8 to 14 of A-Z and 0-9, may not be a serial, regardless of its length; null if
 * nothing suggests so.
 */
export function doubtOf(value: string): SerialDoubt | null {
  if (/^\d+$/.test(value)) return isTradeNumber(value) ? 'trade-number' : 'digits-only';
  if (PART_NUMBER.test(value)) return 'part-number';
  if (AMAZON.test(value)) return 'trade-number';
  if (PRODUCT.test(value) || FEATURE.test(value)) return 'letters-only';
  if (ORDER_NUMBER.test(value) || isNumberedWord(value)) return 'order-number';
  if (/^(?:0X)?[0-9A-F]+$/.test(value)) return 'hexadecimal';
  if (/^[A-Z]+$/.test(value)) return 'letters-only';
  return /(.)\1{6}/.test(value) ? 'repeats' : null;
}

function isNumberedWord(value: string): boolean {
  const [, word = '', number = ''] = /^([A-Z]+)(\d*)$/.exec(value) ?? [];
  return number !== '' && (NUMBERED.test(word) || saysNoValue(word) || isHeaderWord(word));
}

/**
 * The check digit makes a multiple of ten with the digits before it, weighted 3 and 1 from the
 * right.
 */
function isTradeNumber(digits: string): boolean {
  if (!TRADE_LENGTHS.includes(digits.length)) return false;
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
