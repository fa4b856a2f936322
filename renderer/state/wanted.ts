import { createContext, use } from 'react';

import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { Serial } from '../../enrollment/serial.ts';

/** A device of a session. */
export interface WantedDevice {
  readonly sessionId: string;
  readonly deviceKey: DeviceKey;
}

/** The device that a person chose to see, or the row of the open session that expects one. */
export type Wanted =
  | (WantedDevice & { readonly kind: 'device' })
  | { readonly kind: 'expected'; readonly serial: Serial };

/** From whoever finds something to the place that shows it, which takes it once. */
export interface WantedDesk {
  readonly wanted: Wanted | null;
  readonly want: (wanted: Wanted | null) => void;
}

const NOTHING: WantedDesk = { wanted: null, want: () => undefined };

export const WantedContext = createContext<WantedDesk>(NOTHING);

export const useWanted = (): WantedDesk => use(WantedContext);
