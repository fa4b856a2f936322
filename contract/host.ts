import { z } from 'zod';

import type { HostFacts } from '../enrollment/bench-check/host-facts.ts';

/** What the window may ask about the host, its ports, and the recording of its USB. */

export const hostInputs = {
  /** Looks at the host now; takes up to some seconds. */
  checkHost: z.undefined(),
  /** Name of a port or hub, and whether its devices are passed over; replaces what was set. */
  setPort: z.strictObject({
    port: z
      .string()
      .max(60)
      .regex(/^[A-Za-z0-9]{1,20}(?:-\d{1,3}(?:\.\d{1,3}){0,7})?$/),
    name: z.string().trim().min(1).max(60).nullable(),
    isIgnored: z.boolean(),
  }),
  /** Main asks where. */
  startRecording: z.undefined(),
  stopRecording: z.undefined(),
} as const;

export interface HostOutputs {
  readonly checkHost: HostFacts;
  readonly setPort: { readonly port: string };
  /** Null when no file was chosen. */
  readonly startRecording: { readonly fileName: string } | null;
  readonly stopRecording: { readonly fileName: string; readonly events: number } | null;
}

/** A recording that is being written, or that ended by itself and why. */
export interface RecordingState {
  readonly fileName: string;
  readonly sinceMs: number;
  /** What the host says of its file; absent while it is being written. */
  readonly fault?: string;
}
