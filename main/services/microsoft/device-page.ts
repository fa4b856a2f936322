import { z } from 'zod';

import {
  isByIntune,
  isOnlyDiscovered,
} from '../../../enrollment/confirmation/managed-by-intune.ts';
import type { RecordOfIntune } from '../../../enrollment/confirmation/intune-says.ts';
import { parseIntuneTime } from '../../../enrollment/import/intune-device.ts';
import { parseSerial, type Serial } from '../../../enrollment/serial.ts';
import type { IntuneRecord } from '../../../enrollment/service.ts';

/** A record of `managedDevices`, with what decides whether it confirms. */
export type GraphRecord = IntuneRecord & RecordOfIntune;

/** One page of the answer about a serial. */
export interface DevicePage {
  readonly records: readonly GraphRecord[];
  /** It has other serials, too: the filter was ignored, and absence means nothing. */
  readonly hasOthers: boolean;
  /** The link to the next page as written; null at the end. */
  readonly next: string | null;
}

/** A text that the log may keep; Graph's are far shorter. */
const text = z.string().max(1000).nullish();

/** What Muster reads of it; unknown properties and words survive. */
const PAGE = z.looseObject({
  value: z.array(
    z.looseObject({
      // Without it nothing would match, which would look like absence.
      serialNumber: z.string().nullable(),
      enrolledDateTime: text,
      lastSyncDateTime: text,
      managementState: text,
      managementAgent: text,
      enrollmentProfileName: text,
      managedDeviceOwnerType: text,
    }),
  ),
  '@odata.nextLink': z.string().nullish(),
});

type Row = z.infer<typeof PAGE>['value'][number];

/** Reads a page of `managedDevices`; null if it is none. */
export function readDevicePage(body: unknown, serial: Serial): DevicePage | null {
  const page = PAGE.safeParse(body);
  if (!page.success) return null;
  const { value, '@odata.nextLink': next } = page.data;
  const rows = value.filter(({ serialNumber }) => parseSerial(serialNumber ?? '') === serial);
  return {
    records: rows.filter(isManaged).map(recordOf),
    hasOthers: rows.length < value.length,
    next: next ?? null,
  };
}

/** Graph, too, lists what only Exchange or Jamf manages, and what is not managed yet. */
const isManaged = ({ managementAgent, managementState }: Row): boolean =>
  (managementAgent === undefined || isByIntune(managementAgent)) &&
  !isOnlyDiscovered(managementState ?? null);

const recordOf = (row: Row): GraphRecord => ({
  enrolledAtMs: parseIntuneTime(row.enrolledDateTime ?? null),
  deviceState: row.managementState ?? null,
  enrollmentProfile: row.enrollmentProfileName || null,
  ownership: row.managedDeviceOwnerType ?? null,
  lastSyncMs: parseIntuneTime(row.lastSyncDateTime ?? null),
});
