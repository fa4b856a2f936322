import { z } from 'zod';

import type { HostFacts } from '../enrollment/bench-check/host-facts.ts';
import { ask } from './ask.ts';

/** The host, its ports, and the recording of its USB. */
export const hostRequests = {
  /** Looks at the host now; takes up to some seconds. */
  checkHost: ask().answers<HostFacts>(),
  /** Name of a port or hub, and whether its devices are passed over; replaces what was set. */
  setPort: ask({
    port: z
      .string()
      .max(60)
      .regex(/^[A-Za-z0-9]{1,20}(?:-\d{1,3}(?:\.\d{1,3}){0,7})?$/),
    name: z.string().trim().min(1).max(60).nullable(),
    isIgnored: z.boolean(),
  }).answers<{ readonly port: string }>(),
  /** Main asks where; null when no file was chosen. */
  startRecording: ask().answers<{ readonly fileName: string } | null>(),
  stopRecording: ask().answers<{ readonly fileName: string; readonly events: number } | null>(),
} as const;

/** A recording that is being written, or that ended by itself and why. */
export interface RecordingState {
  readonly fileName: string;
  readonly sinceMs: number;
  /** What the host says of its file; absent while it is being written. */
  readonly fault?: string;
}
