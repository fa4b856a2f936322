import type { AskEnd, AskedDevice, ProgramToken, Said } from '../../enrollment/service.ts';

/** What asking a service yields, one after the other. */
export type Confirmation =
  /** The answer about one device; each device has at most one. */
  | { readonly kind: 'said'; readonly device: AskedDevice; readonly said: Said }
  /** The service asked to wait, or the pace demands it; UTC ms. */
  | { readonly kind: 'waiting'; readonly untilMs: number }
  /** What the service says of itself rather than of a device. */
  | { readonly kind: 'tokens'; readonly tokens: readonly ProgramToken[] }
  /** Nothing more can be asked now; devices without an answer were not checked. */
  | { readonly kind: 'stopped'; readonly why: Exclude<AskEnd, 'done' | 'service-removed'> };

/**
 * A service that can be asked about devices. Ends after the last device, or after `stopped`. Never
 * throws: what goes wrong for one device is its answer, what goes wrong for all is `stopped`.
 */
export interface Confirmations {
  readonly ask: (devices: readonly AskedDevice[], stop: AbortSignal) => AsyncIterable<Confirmation>;
}
