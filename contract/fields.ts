import { z } from 'zod';

import type { DeviceKey } from '../enrollment/device-key.ts';

/** Fields that several requests share. */
export const id = z.string().min(1).max(80);
export const deviceKey = z
  .string()
  .max(120)
  .regex(/^(?:ecid|serial|sighting):/)
  .transform((text) => text as DeviceKey);
export const deviceKeys = z.array(deviceKey).min(1).max(1000).readonly();
export const person = z.string().trim().min(1).max(80);
/** UTC ms; years that no bench will see are slips of the finger, or times that no calendar shows. */
export const day = z.number().int().min(946_684_800_000).max(4_102_444_800_000);
export const reason = z.string().trim().min(1).max(500).nullable();
