import { z } from 'zod';

import type { HostFacts } from '../enrollment/bench-check/host-facts.ts';
import { ask } from './ask.ts';

/** The host, its ports, and the recording of its USB. */
export const hostRequests = {
  /** Probes the host now; takes up to some seconds. */
  checkHost: ask().answers<HostFacts>(),
  /** Writes what this host and its devices look like, without serials; null if cancelled. */
  saveHostReport: ask().answers<{ readonly fileName: string } | null>(),
  /** Name of a port or hub, and whether its devices are ignored; replaces the previous setting. */
  setPort: ask({
    port: z
      .string()
      .max(60)
      .regex(/^[A-Za-z0-9]{1,20}(?:-\d{1,3}(?:\.\d{1,3}){0,7})?$/),
    name: z.string().trim().min(1).max(60).nullable(),
    isIgnored: z.boolean(),
  }).answers<{ readonly port: string }>(),
  /** Main asks where; null if cancelled. */
  startRecording: ask().answers<{ readonly fileName: string } | null>(),
  stopRecording: ask().answers<{ readonly fileName: string; readonly events: number } | null>(),
} as const;

/** A recording in progress, or one that ended by itself, with the reason. */
export interface RecordingState {
  readonly fileName: string;
  readonly sinceMs: number;
  /** The fault of its file; absent while recording. */
  readonly fault?: string;
}
