import type { EarlierVisit } from '../correction.ts';
import type { AcceptedException, Refusal } from '../device.ts';
import type { ClockId } from '../guide/clocks.ts';
import type { SourcedSerial } from '../identity.ts';

/** One reason why a device needs attention, with the facts behind it. */
export type DeviceException =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'stopped'; readonly reason: string | null }
  | { readonly kind: 'not-expected' }
  /** `releasedMs`: when the organization released it; null if Apple knows no such device. */
  | {
      readonly kind: 'not-in-organization';
      readonly releasedMs: number | null;
      readonly askedMs: number;
    }
  | {
      readonly kind: 'other-server';
      /** The name of the one that it is assigned to; null for none. */
      readonly server: string | null;
      /** The one that it should be assigned to; null if any will do. */
      readonly wanted: string | null;
      readonly askedMs: number;
    }
  | { readonly kind: 'activation-locked'; readonly askedMs: number }
  | { readonly kind: 'wrong-model'; readonly expected: string; readonly shown: string | null }
  | { readonly kind: 'seen-earlier'; readonly earlier: EarlierVisit }
  | {
      readonly kind: 'seen-again';
      /** When it had left, UTC ms. */
      readonly awaySinceMs: number;
      /** `done`: its work was done before it came back. `long-away`: it was no longer expected. */
      readonly why: 'done' | 'long-away';
    }
  | { readonly kind: 'port-guess'; readonly guess: SourcedSerial }
  | { readonly kind: 'serial-missing' }
  /** `clockId` names what has expired (guide), `endedAtMs` when. */
  | { readonly kind: 'profile-expired'; readonly clockId: ClockId; readonly endedAtMs: number }
  | {
      readonly kind: 'damaged';
      readonly remark: string | null;
      readonly by: string | null;
      readonly atMs: number;
    };

/** An exception that a person accepted, with who and when. */
export interface PassedException {
  readonly exception: DeviceException;
  readonly accepted: AcceptedException;
}
