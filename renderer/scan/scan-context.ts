import { createContext, use } from 'react';

import type { Failure } from '../../contract/failure.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { ScanOutcome } from '../../enrollment/scan-outcome.ts';

/** The last scan and what became of it. */
export type ScanNote = { readonly raw: string } & (
  | { readonly kind: 'outcome'; readonly outcome: ScanOutcome }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Nothing was done with it. */
  | { readonly kind: 'untaken'; readonly why: 'unended' | 'in-dialog' | 'elsewhere' }
);

/** Where scans of the whole window come together. */
export interface ScanDesk {
  readonly note: ScanNote | null;
  /** The device that the last scan was about; a new object for each scan. */
  readonly found: { readonly key: DeviceKey } | null;
  /** Takes a code as if it had been scanned now; `reading` is which serial it stands for, where two do. */
  readonly take: (raw: string, reading?: string) => void;
  readonly cancelPending: () => void;
  /** Says which device is in focus on the screen, for labels and commands that are about one. */
  readonly select: (key: DeviceKey | null) => void;
}

export const ScanContext = createContext<ScanDesk | null>(null);

/** The scan desk of this window. */
export function useScanDesk(): ScanDesk {
  const desk = use(ScanContext);
  if (desk === null) throw new Error('No scan desk around this component');
  return desk;
}
