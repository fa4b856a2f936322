import { createContext, use } from 'react';

import type { DeviceKey } from '../../enrollment/device-key.ts';

/** The device that a person chose to see. */
export interface Wanted {
  readonly sessionId: string;
  readonly deviceKey: DeviceKey;
}

/** From whoever finds something to the place that shows it, which takes it once. */
export interface WantedDesk {
  readonly wanted: Wanted | null;
  readonly want: (wanted: Wanted | null) => void;
}

const NOTHING: WantedDesk = { wanted: null, want: () => undefined };

export const WantedContext = createContext<WantedDesk>(NOTHING);

export const useWanted = (): WantedDesk => use(WantedContext);
