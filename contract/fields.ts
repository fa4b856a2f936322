import { z } from 'zod';

import { BENCH_DAYS } from '../enrollment/calendar.ts';
import { CLOSE_CHECKS } from '../enrollment/close-check.ts';
import type { DeviceKey } from '../enrollment/device-key.ts';
import { UNKNOWN_POLICIES } from '../enrollment/unknown-policy.ts';

/** Fields that several requests share. */
export const id = z.string().min(1).max(80);
export const deviceKey = z
  .string()
  .max(120)
  .regex(/^(?:ecid|serial|sighting):/)
  .transform((text) => text as DeviceKey);
/** The most devices of one action, more than any session has. */
export const MOST_DEVICES = 10_000;
export const deviceKeys = z.array(deviceKey).min(1).max(MOST_DEVICES).readonly();
export const person = z.string().trim().min(1).max(80);
/** UTC ms. */
export const day = z.number().int().min(BENCH_DAYS.firstMs).max(BENCH_DAYS.lastMs);
/** What an import changed of the open session; undoing the import changes it back. */
export const policyChange = z.strictObject({
  sessionId: id,
  before: z.enum(UNKNOWN_POLICIES),
  after: z.enum(UNKNOWN_POLICIES),
});
export type PolicyChange = Readonly<z.infer<typeof policyChange>>;
export const reason = z.string().trim().min(1).max(500).nullable();
export const closeKinds = z.array(z.enum(CLOSE_CHECKS)).max(CLOSE_CHECKS.length).readonly();
