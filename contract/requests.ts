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
import type { Session } from '../enrollment/session.ts';
import type { BenchSnapshot } from './changes.ts';
import type { RequestName } from './channels.ts';

/**
 * What the window may ask of main: the one table from which bridge, handlers, contract tests and
 * documents are derived. Every input is parsed with its schema in main before anything else happens.
 */

const id = z.string().min(1).max(80);
const deviceKey = z
  .string()
  .max(120)
  .regex(/^(?:ecid|serial|sighting):/)
  .transform((text) => text as DeviceKey);
const deviceKeys = z.array(deviceKey).min(1).max(1000).readonly();
const person = z.string().trim().min(1).max(80);
const reason = z.string().trim().min(1).max(500).nullable();

export const profileSettings = z.strictObject({
  name: z.string().trim().min(1).max(80),
  method: z.enum(METHODS),
  affinity: z.enum(AFFINITIES),
  authentication: z.enum(AUTHENTICATIONS).nullable(),
  portalDelivery: z.enum(PORTAL_DELIVERIES).nullable(),
  lockedEnrollment: z.boolean(),
  awaitFinalConfiguration: z.boolean().nullable(),
  profileDownloadedAtMs: z.number().int().nullable(),
}) satisfies z.ZodType<ProfileSettings>;

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
  }),
  closeSession: z.undefined(),
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
  }),
  liftRefusal: z.strictObject({ deviceKey }),
  mergeDevices: z.strictObject({ from: deviceKey, into: deviceKey }),
  setTechnician: z.strictObject({ name: person.nullable() }),
  exportAssets: z.strictObject({ sessionId: id.nullable() }),
  openLink: z.strictObject({ linkId: id }),
  getAbout: z.undefined(),
} as const satisfies Record<RequestName, z.ZodType>;

/** What each request answers with when it went well. */
export interface RequestOutputs {
  readonly getStart: Start;
  readonly getSnapshot: BenchSnapshot;
  readonly saveProfile: { readonly profileId: string; readonly revision: number };
  readonly retireProfile: null;
  readonly openSession: { readonly sessionId: string };
  readonly closeSession: null;
  readonly readSession: { readonly session: Session; readonly devices: readonly Device[] };
  readonly readDevice: readonly LoggedEvent[];
  readonly recordStep: null;
  readonly confirmEnrolled: null;
  readonly withdrawEnrolled: null;
  readonly enterSerial: { readonly deviceKey: DeviceKey };
  readonly liftRefusal: null;
  readonly mergeDevices: null;
  readonly setTechnician: null;
  readonly exportAssets: { readonly fileName: string; readonly rows: number };
  readonly openLink: null;
  readonly getAbout: About;
}

/** Whether the bench runs; if not, why, in the words of the catalogue, and nothing else answers. */
export type Start =
  | { readonly kind: 'running' }
  | { readonly kind: 'stopped'; readonly what: string; readonly next: string };

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
