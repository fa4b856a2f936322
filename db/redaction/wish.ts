/** What is to be removed. */
export type RedactionWish = OlderWish | NameWish;

/** Data of devices of sessions that were closed before a moment, and of lists of before it. */
export interface OlderWish {
  readonly kind: 'older';
  /** UTC ms. */
  readonly beforeMs: number;
  /** What the clock says now, from which the moment was counted; UTC ms. */
  readonly nowMs: number;
  /**
   * A person has looked at the clock: it counts though it does not fit the log, and each row goes by its
   * own time alone, whatever the rows around it say.
   */
  readonly isClockRight: boolean;
}

/** One person's name, wherever it stands. */
export interface NameWish {
  readonly kind: 'name';
  readonly name: string;
}

/** A wish with who had it, why, and what the rows that say so need. */
export interface RedactionOrder {
  readonly wish: RedactionWish;
  readonly by: string;
  readonly why: string;
  /** UTC ms. */
  readonly nowMs: number;
  /** Of the rows that will say what was removed: `pieces` of the plan, in order. */
  readonly ids: readonly string[];
  /** Copies that hold it too go as well. */
  readonly removeCopies: boolean;
}
