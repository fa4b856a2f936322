import type { Serial } from '../serial.ts';
import type { IntuneDevice } from './intune-device.ts';

/**
 * Where Muster learns what Intune knows of devices. The portal's file is read as a whole. A later
 * source could ask Microsoft Graph (managedDevice v1.0) without any other change, because
 * `reconcile.ts` takes the answers of either. Graph is asked one serial at a time and the serial in
 * the answer is compared, since unsupported filters return everything (exports.md 3.2). Its profile
 * name, owner type and management state fill the same fields; throttling, sign-in and consent stay
 * inside the source.
 */
export interface EnrollmentSource {
  /** The origin as shown to people, such as `Microsoft Graph`. */
  readonly name: string;
  /** Looks up devices; ends early if cancelled. Never throws. */
  readonly find: (
    serials: readonly Serial[],
    isCancelled: () => boolean,
  ) => AsyncIterable<EnrollmentAnswer>;
}

/** What a source says of one serial. */
export type EnrollmentAnswer =
  | { readonly kind: 'enrolled'; readonly serial: Serial; readonly device: IntuneDevice }
  | { readonly kind: 'not-enrolled'; readonly serial: Serial }
  /** The source did not answer; no conclusion may be drawn. */
  | { readonly kind: 'unknown'; readonly serial: Serial; readonly detail: string };
