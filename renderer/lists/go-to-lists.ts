import { createContext, use } from 'react';

/** The parts of the screen for lists. */
export const LISTS_PARTS = ['bring', 'missing', 'unlisted', 'stops'] as const;
export type ListsPart = (typeof LISTS_PARTS)[number];

/** Shows a part of the screen for lists; null if the window has no such screen. */
export const GoToListsContext = createContext<((part: ListsPart) => void) | null>(null);

export const useGoToLists = () => use(GoToListsContext);
