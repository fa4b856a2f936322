/** Sheets of paper, and the 62 × 29 mm label that label printers on a bench hold. */
export const SLIP_SIZES = ['a4', 'letter', 'label'] as const;
export type SlipSize = (typeof SLIP_SIZES)[number];
