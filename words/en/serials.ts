import type { ScanDoubt } from '../../enrollment/scan/scan.ts';
import type { NoSerialReason } from '../../enrollment/serial.ts';

/** What makes it uncertain that a text is a serial, as a sentence of its own. */
export const serialDoubts = {
  'label-prefix': 'A label may put an S before the serial.',
  'trade-number': 'It looks like an article number, UPC or EAN.',
  'digits-only': 'It contains only digits, like an IMEI, order or delivery number.',
  'part-number': 'It looks like an Apple part number.',
  'order-number': 'It looks like an order or tag number.',
  hexadecimal: 'It contains only hexadecimal digits, like a MAC address or MEID.',
  'letters-only': 'It may be a word or a product name.',
  words: 'It consists of several words.',
  repeats: 'It repeats one character, like a placeholder.',
  'unusual-length': 'Nearly all serials have 10, 11 or 12 characters. This one does not.',
} as const satisfies Record<ScanDoubt, string>;

/** Why a text is no serial, after its quoted text. */
export const noSerialReasons = {
  empty: 'is empty',
  characters:
    'is not a serial: it contains characters other than letters and digits, or several words',
  length: 'is not a serial: it must have 8 to 14 letters and digits',
  placeholder: 'is not a serial: it is a placeholder or a column header',
  'padded-number': 'is not a serial: it is a short number padded with zeros',
} as const satisfies Record<NoSerialReason, string>;

/** The question about a text that may be a serial. */
export const serialQuestion = {
  one: 'Is this the serial on the case?',
  which: 'Which one is on the case?',
  yes: (serial: string) => `Yes, ${serial} is the serial`,
} as const;
