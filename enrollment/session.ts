import type { ProfileRevision } from './profile.ts';
import type { Ask, Service } from './service.ts';
import type { StillHere } from './still-here.ts';
import type { UnknownPolicy } from './unknown-policy.ts';

export { UNKNOWN_POLICIES, type UnknownPolicy } from './unknown-policy.ts';

/** A run under one profile revision, opened and closed by a technician. */
export interface Session {
  readonly sessionId: string;
  readonly name: string;
  readonly profile: ProfileRevision;
  /** How many devices are expected, as a person said or as the session's own lists count. */
  readonly target: number | null;
  /** The lists gave the target; absent where a person did, or nothing did. */
  readonly isTargetOfList?: true;
  readonly openedAtMs: number;
  readonly openedBy: string | null;
  readonly closedAtMs: number | null;
  /** Applies only if there is an expected list. */
  readonly unknownPolicy: UnknownPolicy;
  /** The user's choice for devices that were still plugged in; absent if it was not asked. */
  readonly stillHere?: StillHere;
  /** The last ask of each service; absent without any. */
  readonly asks?: Readonly<Partial<Record<Service, Ask>>>;
  /** When the data of its devices was erased, and how many they were; absent while it exists. */
  readonly erased?: { readonly atMs: number; readonly devices: number };
}
