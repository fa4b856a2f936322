import fc from 'fast-check';

const NASTY = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '＝1',
  "'",
  "''=1",
  '"',
  '""',
  ',',
  ';',
  'a\r\nb',
  'a\nb',
  '1E10',
  '00123',
  'JAN12',
  '😀',
  'שלום',
  '\u202Eabc',
  '_x0041_',
  '<b>&amp;</b>',
  'null',
  ' ',
];

/**
 * Text that breaks careless writers: quotes, line ends, formulas, emoji, right-to-left,
 * number-like.
 */
export const hostileText = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc
    .array(fc.constantFrom(...NASTY), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('')),
);

/** Serials by their shape, with many that a spreadsheet would change. */
export const anySerial = fc.oneof(
  fc.stringMatching(/^[A-Z0-9]{8,14}$/),
  fc.constantFrom('00001E10', '0503E0000', '12345678', '123456789012', '00000001', '11111111E1'),
);
