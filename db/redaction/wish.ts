/** What is to be removed. */
export type RedactionWish =
  /** Data of devices of sessions that were closed before a moment, and of lists of before it. */
  | { readonly kind: 'older'; readonly beforeMs: number }
  /** One person's name, wherever it stands. */
  | { readonly kind: 'name'; readonly name: string };

/** A wish with who had it, why, and what the rows that say so need. */
export interface RedactionOrder {
  readonly wish: RedactionWish;
  readonly by: string;
  readonly why: string;
  /** UTC ms. */
  readonly nowMs: number;
  /** Of the rows that will say what was removed: `pieces` of the plan, in order. */
  readonly ids: readonly string[];
}
