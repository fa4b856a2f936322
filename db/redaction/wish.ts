/** What is to be removed. */
export type RedactionWish = OlderWish | NameWish;

/** Data of devices in sessions closed before a moment, and of older lists. */
export interface OlderWish {
  readonly kind: 'older';
  /** UTC ms. */
  readonly beforeMs: number;
  /** The current clock, from which the moment was computed; UTC ms. */
  readonly nowMs: number;
  /**
   * A person has confirmed the clock: it counts though it disagrees with the log, and each row is
   * judged by its own time alone, whatever the rows around it say.
   */
  readonly isClockRight: boolean;
}

/** One person's name, wherever it occurs. */
interface NameWish {
  readonly kind: 'name';
  readonly name: string;
}

/** A wish with the person who requested it, the reason, and what the recording rows need. */
export interface RedactionOrder {
  readonly wish: RedactionWish;
  readonly by: string;
  readonly why: string;
  /** UTC ms. */
  readonly nowMs: number;
  /** Ids for the rows that will record the removal: `pieces` of the plan, in order. */
  readonly ids: readonly string[];
  /** Also remove copies that contain it. */
  readonly removeCopies: boolean;
}
