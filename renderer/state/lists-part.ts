/** The parts of the screen for lists. */
export const LISTS_PARTS = ['bring', 'missing', 'unlisted', 'stops'] as const;
export type ListsPart = (typeof LISTS_PARTS)[number];
