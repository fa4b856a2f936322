import { createContext, use } from 'react';

import type { Failure } from '../../contract/failure.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { ScanOutcome } from '../../enrollment/scan/scan-outcome.ts';

/** The last scan and what became of it. */
export type ScanNote = { readonly raw: string } & (
  | { readonly kind: 'outcome'; readonly outcome: ScanOutcome }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Nothing was done with it. */
  | { readonly kind: 'untaken'; readonly why: 'unended' | 'in-dialog' | 'elsewhere' }
);

/** What is in focus on the screen when a scan comes. */
export interface ScanFocus {
  /** Opened by a person: labels are compared with it. */
  readonly compared: DeviceKey | null;
  /** In sight, also when a scan has shown it: commands such as damage are about it. */
  readonly inSight: DeviceKey | null;
}

export const NO_FOCUS: ScanFocus = { compared: null, inSight: null };

/** Where scans of the whole window come together. */
export interface ScanDesk {
  readonly note: ScanNote | null;
  /** The device that the last scan was about; a new object for each scan. */
  readonly found: { readonly key: DeviceKey } | null;
  /** Takes a code as if it had been scanned now; `reading` is which serial it stands for, where two do. */
  readonly take: (raw: string, reading?: string) => void;
  readonly cancelPending: () => void;
  /** The device that a person opened: a label has to agree with it. */
  readonly compared: DeviceKey | null;
  /** Says what is in focus on the screen. */
  readonly select: (focus: ScanFocus) => void;
}

export const ScanContext = createContext<ScanDesk | null>(null);

/** The scan desk of this window. */
export function useScanDesk(): ScanDesk {
  const desk = use(ScanContext);
  if (desk === null) throw new Error('No scan desk around this component');
  return desk;
}
