import type { ProfileRevision } from './profile.ts';
import type { StillHere } from './still-here.ts';
import type { UnknownPolicy } from './unknown-policy.ts';

export { UNKNOWN_POLICIES, type UnknownPolicy } from './unknown-policy.ts';

/** A run under one profile revision, opened and closed by a technician. */
export interface Session {
  readonly sessionId: string;
  readonly name: string;
  readonly profile: ProfileRevision;
  readonly target: number | null;
  readonly openedAtMs: number;
  readonly openedBy: string | null;
  readonly closedAtMs: number | null;
  /** Counts only where there is a list of what is expected. */
  readonly unknownPolicy: UnknownPolicy;
  /** What a person said of devices that were still plugged in; absent where nobody was asked. */
  readonly stillHere?: StillHere;
  /** When the data of its devices was erased, and how many they were; absent while it is there. */
  readonly erased?: { readonly atMs: number; readonly devices: number };
}
