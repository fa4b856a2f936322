import { z } from 'zod';

import type { DeviceKey } from '../enrollment/device-key.ts';
import type { Device } from '../enrollment/device.ts';
import { STEP_OUTCOMES, type LoggedEvent } from '../enrollment/events.ts';
import {
  AFFINITIES,
  AUTHENTICATIONS,
  METHODS,
  PORTAL_DELIVERIES,
  type ProfileSettings,
} from '../enrollment/profile.ts';
import { PREREQUISITE_ANSWERS } from '../enrollment/readiness-fact.ts';
import type { ReadinessReport } from '../enrollment/readiness/report.ts';
import { UNKNOWN_POLICIES, type Session } from '../enrollment/session.ts';
import { STILL_HERE } from '../enrollment/still-here.ts';
import { SLIP_SIZES, type SlipSheet } from '../enrollment/slip.ts';
import type { Applied } from '../enrollment/applied.ts';
import type { BenchSnapshot } from './changes.ts';
import { commandSheetInputs, type CommandSheetOutputs } from './command-sheet.ts';
import { correctionInputs, type CorrectionOutputs } from './corrections.ts';
import { day, deviceKey, deviceKeys, id, person, reason } from './fields.ts';
import { fileInputs, type FileOutputs } from './files.ts';
import { hostInputs, type HostOutputs } from './host.ts';
import { leastDataInputs, type LeastDataOutputs } from './least-data.ts';
import { listInputs, type ListOutputs } from './lists.ts';
import { readingInputs, type ReadingOutputs } from './reading.ts';
import { logCareInputs, type LogCareOutputs } from './log-care.ts';
import type { Recovery } from './log-health.ts';
import type { RequestName } from './channels.ts';

/**
 * What the window may ask of main: the one table from which bridge, handlers, contract tests and
 * documents are derived. Every input is parsed with its schema in main before anything else happens.
 */

export const profileSettings = z.strictObject({
  name: z.string().trim().min(1).max(80),
  method: z.enum(METHODS),
  affinity: z.enum(AFFINITIES),
  authentication: z.enum(AUTHENTICATIONS).nullable(),
  portalDelivery: z.enum(PORTAL_DELIVERIES).nullable(),
  lockedEnrollment: z.boolean(),
  awaitFinalConfiguration: z.boolean().nullable(),
  profileDownloadedAtMs: day.nullable(),
}) satisfies z.ZodType<ProfileSettings>;

const readinessNote = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer'),
    prerequisiteId: id,
    answer: z.enum(PREREQUISITE_ANSWERS),
  }),
  /** What a technician read in the admin center; null goes back to the estimate. */
  z.strictObject({ kind: z.literal('token-expiry'), atMs: day.nullable() }),
  z.strictObject({ kind: z.literal('downloaded'), atMs: day.nullable() }),
]);
export type ReadinessNote = z.output<typeof readinessNote>;

export const requestInputs = {
  getStart: z.undefined(),
  getSnapshot: z.undefined(),
  /** Without `profileId` a new profile, else a new revision of that one. */
  saveProfile: z.strictObject({ profileId: id.nullable(), settings: profileSettings }),
  retireProfile: z.strictObject({ profileId: id }),
  openSession: z.strictObject({
    name: z.string().trim().min(1).max(80),
    profileId: id,
    target: z.number().int().min(1).max(100_000).nullable(),
    /** Left out, devices that no list names are accepted. */
    unknownPolicy: z.enum(UNKNOWN_POLICIES).optional(),
    /** Left out, it is refused while devices of sessions before are still plugged in. */
    stillHere: z.enum(STILL_HERE).optional(),
  }),
  readSession: z.strictObject({ sessionId: id }),
  readDevice: z.strictObject({ sessionId: id, deviceKey }),
  recordStep: z.strictObject({
    deviceKeys,
    stepId: id,
    outcome: z.enum([...STEP_OUTCOMES, 'undone']),
    reason,
  }),
  confirmEnrolled: z.strictObject({ deviceKeys }),
  withdrawEnrolled: z.strictObject({ deviceKeys }),
  enterSerial: z.strictObject({
    deviceKey,
    first: z.string().max(200),
    second: z.string().max(200),
    source: z.enum(['typed', 'scan']),
    isSure: z.boolean().optional(),
  }),
  liftRefusal: z.strictObject({ deviceKey }),
  /** Of the rows that show the identity of this one, `holder` has it; null: nobody knows. */
  settleRefusal: z.strictObject({ deviceKey, holder: deviceKey.nullable() }),
  mergeDevices: z.strictObject({ from: deviceKey, into: deviceKey }),
  setTechnician: z.strictObject({ name: person.nullable() }),
  exportAssets: z.strictObject({ sessionId: id.nullable() }),
  /** Main asks which file; its path never reaches the window. */
  importProfiles: z.undefined(),
  /** Null: all that can be chosen. */
  exportProfiles: z.strictObject({
    profileIds: z.array(id).min(1).max(1000).readonly().nullable(),
  }),
  readReadinessFile: z.strictObject({ profileId: id }),
  noteReadiness: z.strictObject({ profileId: id, note: readinessNote }),
  printSlips: z.strictObject({
    sessionId: id,
    deviceKeys,
    size: z.enum(SLIP_SIZES),
    to: z.enum(['printer', 'pdf']),
  }),
  /** What the page of slips draws, and that it has drawn it. */
  readSlips: z.strictObject({ jobId: id }),
  slipsDrawn: z.strictObject({ jobId: id }),
  /** A person has looked at a log that failed and lets it go on. */
  confirmLogRecovered: z.undefined(),
  /** Signs off every row since the last time into a file; main asks where. */
  closeDay: z.undefined(),
  /** How the log can be brought back, whether it is open or not. */
  getRecovery: z.undefined(),
  restoreBackup: z.strictObject({
    id: z.string().regex(/^[0-9a-f]{16}$/),
    /** The log is of a bench of its own from here on. */
    takesNewId: z.boolean(),
  }),
  /** Answered only while the log cannot be opened. */
  setLogAside: z.undefined(),
  ...logCareInputs,
  ...fileInputs,
  ...listInputs,
  ...readingInputs,
  ...hostInputs,
  ...correctionInputs,
  ...commandSheetInputs,
  ...leastDataInputs,
  openLink: z.strictObject({ linkId: id }),
  /** Puts it on the clipboard, which no page may write. */
  copySerial: z.strictObject({ serial: z.string().min(1).max(200) }),
  getAbout: z.undefined(),
} as const satisfies Record<RequestName, z.ZodType>;

/** What each request answers with when it went well. */
export interface RequestOutputs
  extends
    FileOutputs,
    ListOutputs,
    ReadingOutputs,
    HostOutputs,
    CorrectionOutputs,
    CommandSheetOutputs,
    LeastDataOutputs,
    LogCareOutputs {
  readonly getStart: Start;
  readonly getSnapshot: BenchSnapshot;
  readonly saveProfile: { readonly profileId: string; readonly revision: number };
  readonly retireProfile: null;
  readonly openSession: { readonly sessionId: string };
  readonly readSession: { readonly session: Session; readonly devices: readonly Device[] };
  readonly readDevice: readonly LoggedEvent[];
  readonly recordStep: Applied;
  readonly confirmEnrolled: Applied;
  readonly withdrawEnrolled: null;
  readonly enterSerial: { readonly deviceKey: DeviceKey };
  readonly liftRefusal: null;
  readonly settleRefusal: null;
  readonly mergeDevices: null;
  readonly setTechnician: null;
  readonly exportAssets: { readonly fileName: string; readonly rows: number };
  /** Null when no file was chosen, as in all requests that ask for one. */
  readonly importProfiles: ImportedProfiles | null;
  readonly exportProfiles: { readonly fileName: string; readonly profiles: number } | null;
  readonly readReadinessFile: ReadinessReport | null;
  readonly noteReadiness: null;
  readonly printSlips: PrintedSlips | null;
  readonly readSlips: SlipSheet;
  readonly slipsDrawn: null;
  readonly confirmLogRecovered: null;
  readonly closeDay: { readonly fileName: string; readonly rows: number } | null;
  readonly getRecovery: Recovery;
  readonly restoreBackup: null;
  readonly setLogAside: null;
  readonly openLink: null;
  readonly copySerial: null;
  readonly getAbout: About;
}

/** Names of the profiles of a file, by what became of them. */
export interface ImportedProfiles {
  readonly fileName: string;
  readonly added: readonly string[];
  readonly revised: readonly string[];
  readonly unchanged: readonly string[];
}

/** How many slips went out; devices without a certain serial and those that a list holds have none. */
export interface PrintedSlips {
  readonly slips: number;
  /** Without a certain serial. */
  readonly leftOut: number;
  /** Held by a list, or set aside by a person. */
  readonly held: number;
  /** Null when they went to a printer. */
  readonly fileName: string | null;
}

/** Whether the bench runs; if not, why, in the words of the catalogue, and nothing else answers. */
export type Start =
  | { readonly kind: 'running' }
  | {
      readonly kind: 'stopped';
      readonly what: string;
      readonly next: string;
      /** The log is damaged, and `getRecovery` says how to go on. */
      readonly canRecover?: boolean;
    };

/** Versions and where the data is, for the About screen. */
export interface About {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  readonly sqlite: string;
  readonly benchId: string;
  readonly dataFolder: string;
}

export type RequestInput<Name extends RequestName> = z.output<(typeof requestInputs)[Name]>;
