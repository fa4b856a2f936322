import type { DeviceException } from '../exceptions/device-exception.ts';
import type { ExceptionKind } from '../exception-kind.ts';

/** An exception of a session, and how it ended. */
export interface PastException {
  readonly serial: string | null;
  readonly ecid: string | null;
  /** Null if it is known from its label only. */
  readonly port: string | null;
  /** When it arose, UTC ms. */
  readonly atMs: number;
  readonly what: PastExceptionKind;
  readonly ended: ExceptionEnd;
}

/** What was wrong: an exception of the screen, or a step that failed. */
export type PastExceptionKind =
  | DeviceException
  | { readonly kind: 'step-failed'; readonly stepId: string; readonly reason: string | null }
  /** What a person accepted and nothing else shows any more. */
  | {
      readonly kind: 'found';
      readonly exception: ExceptionKind;
      readonly remark: string | null;
    };

/**
 * `open`: nothing has ended it. `accepted`: a person let the device continue with it. `set-aside`:
 * a person did not.
 */
export type ExceptionEnd =
  | { readonly kind: 'open' }
  | {
      readonly kind: EndKind;
      readonly atMs: number;
      readonly by: string | null;
    };

/** How an exception ended. Each has a text. */
export type EndKind =
  | 'lifted'
  | 'merged'
  | 'serial-read'
  | 'serial-entered'
  | 'serial-withdrawn'
  | 'step-done'
  | 'step-undone'
  | 'damage-over'
  | 'left'
  | 'enrolled'
  | 'reassigned'
  | 'answered'
  | 'again'
  | 'accepted'
  | 'set-aside';
