/**
 * Where events for asset tools go, each with its own place in the log: NDJSON files in a folder, or
 * an address that takes CloudEvents.
 */
export const OUTBOX_TARGETS = ['folder', 'url'] as const;
export type OutboxTarget = (typeof OUTBOX_TARGETS)[number];

/** The address of each target; null: nothing goes there. */
export interface OutboxSetting {
  /** Absolute path on this host. */
  readonly folder: string | null;
  /** `https:`, or `http:` on a loopback address. */
  readonly url: string | null;
}

/**
 * Facts about the outbox (ADR 0020). The log is the outbox: these rows say how far it was delivered,
 * a little later than it was, so that an event is delivered at least once.
 */
export type OutboxEvent =
  /** Null, as at first: no events leave the host. */
  | { readonly kind: 'outbox-set'; readonly setting: OutboxSetting | null }
  | {
      readonly kind: 'outbox-sent';
      readonly target: OutboxTarget;
      /** What the log has to say up to this row was delivered, or was given up. */
      readonly untilSeq: number;
    }
  | {
      readonly kind: 'outbox-gave-up';
      readonly target: OutboxTarget;
      /** The session of the device: its id names the serial, and is erased with it. */
      readonly sessionId: string;
      /** Of the event (`outbox/out-event.ts`). */
      readonly eventId: string;
      /** The row that it is about. */
      readonly seq: number;
      /** What the receiver answered, an HTTP status. */
      readonly status: number;
    }
  | {
      /** A person has everything after this row sent again. */
      readonly kind: 'outbox-replayed';
      readonly target: OutboxTarget;
      readonly afterSeq: number;
    };
