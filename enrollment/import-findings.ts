import type { DeviceKey } from './device-key.ts';

/** The lists that an import of Intune's devices leaves for review. */
export const FINDING_KINDS = [
  'notEnrolled',
  'neverSeen',
  'otherProfile',
  'personal',
  'held',
  'leaving',
  'enrolledBefore',
  'waiting',
  'withoutSerial',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Whether a person has to look at these; the others are for completeness. */
export const findingMatters = (kind: FindingKind): boolean =>
  kind !== 'waiting' && kind !== 'withoutSerial' && kind !== 'neverSeen';

/** One device in such a list. */
export interface FoundDevice {
  readonly serial: string | null;
  /** The device in the log; null if it was never seen here. */
  readonly logged: {
    readonly sessionId: string;
    readonly sessionName: string;
    readonly deviceKey: DeviceKey;
    readonly profileName: string;
    readonly lastSeenMs: number;
  } | null;
  /** What the file says of it; null if it is not in the file. */
  readonly intune: {
    readonly row: number;
    readonly deviceName: string | null;
    readonly enrolledAtMs: number | null;
    readonly enrollmentProfile: string | null;
    readonly ownership: string;
    readonly deviceState: string | null;
  } | null;
}

/** How many devices each list has, and the first of them. */
export interface FindingList {
  readonly count: number;
  readonly first: readonly FoundDevice[];
}

/** What the import found; `otherProfile` is null if the file names no profiles. */
export type ImportFindings = { readonly [Kind in FindingKind]: FindingList | null } & {
  /** Devices that the file confirms, known before or not. */
  readonly confirmed: number;
  /** Of those, how many had no equally strong confirmation before. */
  readonly newlyConfirmed: number;
  readonly patienceMs: number;
};
