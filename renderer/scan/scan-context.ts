import { createContext, use } from 'react';

import type { Failure } from '../../contract/failure.ts';
import type { FoundDevice } from '../../contract/find.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { ScanMode } from '../../enrollment/scan/scan-mode.ts';
import type { ScanOutcome } from '../../enrollment/scan/scan-outcome.ts';
import type { EachResult } from './apply-mode.ts';
import type { ScanModeDesk } from './use-scan-mode.ts';

/** A scan and its result. */
export type ScanNote = {
  readonly raw: string;
  /** Where what was scanned is or was; null if it names no device. */
  readonly places: readonly FoundDevice[] | null;
} & (
  | { readonly kind: 'outcome'; readonly outcome: ScanOutcome }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** It had no effect. */
  | { readonly kind: 'untaken'; readonly why: 'unended' | 'in-dialog' | 'elsewhere' }
  /** Nobody scanned it: a person looked it up. */
  | { readonly kind: 'looked-up' }
  /** It began a mode, or ended it. */
  | { readonly kind: 'mode'; readonly mode: ScanMode | 'end' }
  /** What the mode did with it. */
  | ({ readonly kind: 'each' } & EachResult)
);

/** What is in focus on the screen when a scan arrives. */
export interface ScanFocus {
  /** Opened by a person: labels are compared with it. */
  readonly compared: DeviceKey | null;
  /** In view, even if only a scan has shown it: commands such as damage apply to it. */
  readonly inSight: DeviceKey | null;
}

export const NO_FOCUS: ScanFocus = { compared: null, inSight: null };

/** Where scans of the whole window come together. */
export interface ScanState {
  /** What to answer now; null once it was shown long enough. */
  readonly note: ScanNote | null;
  /** The last scans, newest first. */
  readonly notes: readonly ScanNote[];
  /** Shows a note again, or none. */
  readonly answer: (note: ScanNote | null) => void;
  /** The device of the last scan; a new object for each scan. */
  readonly found: { readonly key: DeviceKey } | null;
  /**
   * Handles a code as if it had just been scanned; `reading` is the serial it means, if there are
   * two.
   */
  readonly take: (raw: string, reading?: string) => void;
  readonly cancelPending: () => void;
  /** The device that a person opened: a label has to match it. */
  readonly compared: DeviceKey | null;
  readonly mode: ScanModeDesk;
  /** Sets what is in focus on the screen. */
  readonly select: (focus: ScanFocus) => void;
}

export const ScanContext = createContext<ScanState | null>(null);

/** The scan desk of this window. */
export function useScanState(): ScanState {
  const desk = use(ScanContext);
  if (desk === null) throw new Error('No scan desk around this component');
  return desk;
}
