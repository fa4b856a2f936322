import type { ScanDoubt } from '../../enrollment/scan/scan.ts';
import type { NoSerialReason } from '../../enrollment/serial.ts';

/** What makes it uncertain that a text is a serial, as a sentence of its own. */
export const serialDoubts = {
  'label-prefix': 'A label may put an S before the serial.',
  'trade-number': 'It is built like the number of an article, a UPC or an EAN.',
  'digits-only': 'It has digits only, as an IMEI, an order or a delivery has.',
  'part-number': 'It is built like a part number of Apple.',
  'order-number': 'It is built like the number of an order or of a tag.',
  hexadecimal: 'It has hexadecimal digits only, as a MAC address or a MEID has.',
  'letters-only': 'It may be a word, or the name of a product.',
  words: 'It is written as several words.',
  repeats: 'It repeats one character, as a mask does.',
  'unusual-length': 'Nearly all serials have 10, 11 or 12 characters, and this one has not.',
} as const satisfies Record<ScanDoubt, string>;

/** Why a text is no serial, after its quoted text. */
export const noSerialReasons = {
  empty: 'is empty',
  characters: 'is no serial: it has other characters than letters and digits, or several words',
  length: 'is no serial: it needs 8 to 14 letters and digits',
  placeholder: 'is no serial: it is a word for a missing one, a header, or no real value',
  'padded-number': 'is no serial: it is a short number, filled up with zeros',
} as const satisfies Record<NoSerialReason, string>;

/** The question about a text that may be a serial. */
export const serialQuestion = {
  one: 'Is this the serial on the case?',
  which: 'Which one is on the case?',
  yes: (serial: string) => `Yes, ${serial} is the serial`,
} as const;
