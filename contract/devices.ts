import { z } from 'zod';

import type { Applied } from '../enrollment/applied.ts';
import type { DeviceKey } from '../enrollment/device-key.ts';
import { STEP_OUTCOMES, type LoggedEvent } from '../enrollment/events.ts';
import type { UndoneRow } from '../enrollment/fold/bench-view.ts';
import { UNKNOWN_POLICIES } from '../enrollment/session.ts';
import { EXCEPTION_KINDS } from '../enrollment/exception-kind.ts';
import { GROUPINGS } from '../enrollment/list/list-items.ts';
import { ROW_FACTS } from '../enrollment/list/row-filter.ts';
import type { SessionPage } from '../enrollment/list/session-pages.ts';
import { SORTABLE } from '../enrollment/list/sort-rows.ts';
import { STILL_HERE } from '../enrollment/still-here.ts';
import { ask } from './ask.ts';
import { deviceKey, deviceKeys, id, reason } from './fields.ts';

/** A row of the log about a device, and by whom and when it was undone; absent while it counts. */
export type TimelineRow = LoggedEvent & { readonly undone?: Pick<UndoneRow, 'atMs' | 'by'> };

/** Sessions and their devices. */
export const deviceRequests = {
  openSession: ask({
    name: z.string().trim().min(1).max(80),
    profileId: id,
    target: z.number().int().min(1).max(100_000).nullable(),
    /** If absent, unlisted devices are accepted. */
    unknownPolicy: z.enum(UNKNOWN_POLICIES).optional(),
    /** If absent, the session is refused while devices of earlier sessions are still plugged in. */
    stillHere: z.enum(STILL_HERE).optional(),
  }).answers<{ readonly sessionId: string }>(),
  /** Some lines of the list of a session, and what is counted of the whole. */
  readSessionPage: ask({
    sessionId: id,
    order: z.strictObject({
      query: z.string().max(200),
      filter: z
        .union([
          z.strictObject({ kind: z.literal('fact'), fact: z.enum(ROW_FACTS) }),
          z.strictObject({ kind: z.literal('exception'), exception: z.enum(EXCEPTION_KINDS) }),
        ])
        .nullable(),
      grouping: z.enum(GROUPINGS),
      sort: z.strictObject({ by: z.enum(SORTABLE), isDown: z.boolean() }).nullable(),
    }),
    from: z.number().int().min(0),
    count: z.number().int().min(0).max(1000),
    find: deviceKey.nullable(),
  }).answers<SessionPage>(),
  readDevice: ask({ sessionId: id, deviceKey }).answers<readonly TimelineRow[]>(),
  recordSteps: ask({
    deviceKeys,
    stepIds: z.array(id).min(1).max(100).readonly(),
    outcome: z.enum([...STEP_OUTCOMES, 'undone']),
    reason,
  }).answers<Applied>(),
  confirmEnrolled: ask({ deviceKeys }).answers<Applied>(),
  withdrawEnrolled: ask({ deviceKeys }).answers<null>(),
  enterSerial: ask({
    deviceKey,
    first: z.string().max(200),
    second: z.string().max(200),
    source: z.enum(['typed', 'scan']),
    isSure: z.boolean().optional(),
  }).answers<{ readonly deviceKey: DeviceKey }>(),
  /**
   * Logs a Mac that USB does not show from its label; `first` and `second` are as in
   * {@link enterSerial}.
   */
  logLabel: ask({
    first: z.string().max(200),
    second: z.string().max(200),
    source: z.enum(['typed', 'scan']),
    isSure: z.boolean().optional(),
    model: z.string().trim().min(1).max(80).nullable(),
  }).answers<{ readonly deviceKey: DeviceKey; readonly serial: string }>(),
  /** Takes a device that only its label made out of the session. */
  removeLabel: ask({ deviceKey }).answers<null>(),
  liftRefusal: ask({ deviceKey }).answers<null>(),
  /** Of the rows that show the same identity, `holder` is the device that has it; null: unknown. */
  settleRefusal: ask({ deviceKey, holder: deviceKey.nullable() }).answers<null>(),
  mergeDevices: ask({ from: deviceKey, into: deviceKey }).answers<null>(),
} as const;
