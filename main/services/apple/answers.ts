import { z } from 'zod';

import type { AppleAnswer, AssignedServer, NotChecked } from '../../../enrollment/service.ts';
import type { Reply } from '../call.ts';
import { jsonOf } from '../json.ts';

/**
 * Reads what Apple answers. Only what is used has to be as documented; Apple adds attributes without
 * a new version. Shapes from developer.apple.com/documentation/applebusinessapi, read 2026-11-30.
 */

type InOrganization = Extract<AppleAnswer, { readonly kind: 'in-organization' }>;

/** What the record of a device says, before its server and its lock are asked. */
export type DeviceReading =
  | (Pick<InOrganization, 'kind' | 'addedMs' | 'source'> & {
      /** Documented are `ASSIGNED` and `UNASSIGNED`. */
      readonly status: string | null;
    })
  | Exclude<AppleAnswer, InOrganization>;

/** A text that the log may keep; Apple's are far shorter. */
const TEXT = z.string().max(1000);

/** Null or, as Apple writes some others, empty: there is none. */
const OPTIONAL_TEXT = TEXT.nullish().transform((text) => text || null);

const DEVICE = z.looseObject({
  data: z.looseObject({
    type: z.literal('orgDevices'),
    id: z.string(),
    attributes: z.looseObject({
      status: OPTIONAL_TEXT,
      addedToOrgDateTime: OPTIONAL_TEXT,
      releasedFromOrgDateTime: OPTIONAL_TEXT,
      purchaseSourceType: OPTIONAL_TEXT,
    }),
  }),
});

const NOT_UNDERSTOOD: NotChecked = { kind: 'not-checked', why: 'not-understood' };

/** Reads the record of a device. The answer counts only if it is about this serial. */
export function readDevice(reply: Reply, serial: string): DeviceReading {
  if (isNotFound(reply)) return { kind: 'not-listed' };
  if (reply.status !== 200) return notCheckedFor(reply);
  const read = DEVICE.safeParse(jsonOf(reply.body));
  if (!read.success || read.data.data.id !== serial) return NOT_UNDERSTOOD;
  const { attributes } = read.data.data;
  const addedMs = dateMs(attributes.addedToOrgDateTime);
  if (attributes.releasedFromOrgDateTime !== null) {
    const releasedMs = dateMs(attributes.releasedFromOrgDateTime);
    if (releasedMs === null) return NOT_UNDERSTOOD;
    // Not documented: whether the date is kept when a device comes back.
    if (addedMs === null || addedMs <= releasedMs) return { kind: 'released', releasedMs };
  }
  const { status, purchaseSourceType: source } = attributes;
  return { kind: 'in-organization', addedMs, source, status };
}

const SERVER = z.looseObject({
  data: z
    .looseObject({
      id: TEXT,
      attributes: z.looseObject({ serverName: TEXT }).optional(),
    })
    .nullable(),
});

/** Reads the assigned server, null for none: both an error 404 and an empty id were seen. */
export function readServer(reply: Reply): AssignedServer | 'unknown' | NotChecked | null {
  if (isNotFound(reply)) return null;
  if (reply.status === 403) return 'unknown';
  if (reply.status !== 200) return notCheckedFor(reply);
  const read = SERVER.safeParse(jsonOf(reply.body));
  if (!read.success) return NOT_UNDERSTOOD;
  const { data } = read.data;
  if (data === null || data.id === '') return null;
  const name = data.attributes?.serverName ?? '';
  return name === '' ? 'unknown' : { id: data.id, name };
}

const LOCK = z.looseObject({
  data: z.looseObject({
    id: z.string(),
    attributes: z.looseObject({ isLocked: z.boolean(), lockType: OPTIONAL_TEXT }),
  }),
});

/** Reads the Activation Lock; undefined where Apple does not say, or contradicts itself. */
export function readLock(reply: Reply, serial: string): InOrganization['lock'] | undefined {
  const read = LOCK.safeParse(reply.status === 200 ? jsonOf(reply.body) : undefined);
  if (!read.success || read.data.data.id !== serial) return undefined;
  const { isLocked, lockType } = read.data.data.attributes;
  if (!isLocked) return lockType === null || lockType === 'NONE' ? 'none' : undefined;
  return lockType === 'USER' ? 'user' : lockType === 'MDM' ? 'mdm' : undefined;
}

const ERRORS = z.looseObject({ errors: z.array(z.looseObject({ code: z.string() })).min(1) });

/** Apple's own 404, not that of something on the way; its codes are hierarchical, with dots. */
function isNotFound({ status, body }: Reply): boolean {
  if (status !== 404) return false;
  const read = ERRORS.safeParse(jsonOf(body));
  return read.success && read.data.errors.every(({ code }) => /^NOT_FOUND(\.|$)/.test(code));
}

function notCheckedFor({ status }: Reply): NotChecked {
  if (status === 403) return { kind: 'not-checked', why: 'not-allowed' };
  const isReported = status >= 400 && status !== 404;
  return isReported ? { kind: 'not-checked', why: 'service-failed' } : NOT_UNDERSTOOD;
}

/** UTC ms of a date with its zone; null if it is none. */
function dateMs(text: string | null): number | null {
  return z.iso.datetime({ offset: true }).safeParse(text).success ? Date.parse(text ?? '') : null;
}
