/** One line of a menu. */
export type MenuEntry =
  | {
      readonly kind: 'item';
      readonly id: string;
      readonly label: string;
      /** Its key as a menu shows it, e.g. `⌘Z`. */
      readonly keys?: string;
      readonly isOff?: boolean;
      /** Says more, e.g. why it is off. */
      readonly tip?: string;
      readonly run: () => void;
    }
  | {
      readonly kind: 'choice';
      readonly id: string;
      readonly label: string;
      /** How many it is about. */
      readonly count?: string;
      readonly isChosen: boolean;
      /** True if several can be chosen: the menu stays open. */
      readonly isOneOfMany?: boolean;
      readonly run: () => void;
    }
  | { readonly kind: 'line'; readonly id: string };
