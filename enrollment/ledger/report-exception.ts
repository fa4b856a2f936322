import type { ExceptionKind } from '../exception-kind.ts';
import type { RefusalReason } from '../refusal.ts';

/** Something that did not go as it should, and how it ended. */
export interface ReportException {
  readonly serial: string | null;
  readonly ecid: string | null;
  readonly port: string;
  readonly atMs: number;
  readonly what: ReportedTrouble;
  readonly ended: ExceptionEnd;
}

/** What was wrong. */
export type ReportedTrouble =
  | { readonly kind: 'refused'; readonly reason: RefusalReason }
  | { readonly kind: 'serial-missing' }
  | { readonly kind: 'step-failed'; readonly stepId: string; readonly reason: string | null }
  /** What a person or a list found; the remark is that of the damage or of who let it pass. */
  | {
      readonly kind: 'found';
      readonly exception: FoundException;
      readonly remark: string | null;
    };

/** Exceptions beside disputes and missing serials. */
type FoundException = Exclude<ExceptionKind, 'refused' | 'serial-missing'>;

/** `open`: nothing has ended it. `accepted`: a person let the device go on with it, or not (`set-aside`). */
export type ExceptionEnd =
  | { readonly kind: 'open' }
  | {
      readonly kind: EndKind;
      readonly atMs: number;
      readonly by: string | null;
    };

/** How an exception ended. Each has words. */
export type EndKind =
  | 'lifted'
  | 'merged'
  | 'serial-read'
  | 'serial-entered'
  | 'serial-withdrawn'
  | 'step-done'
  | 'step-undone'
  | 'damage-over'
  | 'accepted'
  | 'set-aside';
