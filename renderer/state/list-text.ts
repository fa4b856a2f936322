import { createContext, use, useEffect } from 'react';

type Narrow = (text: string) => void;

/** The list on screen, as the one field narrows it by a text. */
export interface ListTextDesk {
  /** Null while no list is on screen. */
  readonly narrow: Narrow | null;
  /** Offers a list until the returned function is called. */
  readonly offer: (narrow: Narrow) => () => void;
}

const NOTHING: ListTextDesk = { narrow: null, offer: () => () => undefined };

export const ListTextContext = createContext<ListTextDesk>(NOTHING);

export const useListText = (): ListTextDesk => use(ListTextContext);

/** While the component is on screen, the one field narrows its list; `narrow` keeps its identity. */
export function useOfferList(narrow: Narrow): void {
  const { offer } = useListText();
  useEffect(() => offer(narrow), [offer, narrow]);
}
