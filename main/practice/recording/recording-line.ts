import { z } from 'zod';

import { LINK_SPEEDS } from '../../../enrollment/usb-device.ts';

/** The file of a recording: a header, then one attach or detach per line, JSON Lines in UTF-8. */
export const RECORDING_FORMAT = 'muster-usb-recording';
export const RECORDING_VERSION = 1;

/** A recording of a long day stays far below these. */
export const RECORDING_LIMITS = {
  bytes: 64 * 1024 * 1024,
  lines: 200_000,
  lineLength: 16_384,
  /** ms; two days. */
  longestMs: 172_800_000,
} as const;

export const headLine = z.strictObject({
  format: z.literal(RECORDING_FORMAT),
  version: z.literal(RECORDING_VERSION),
});

const atMs = z.number().int().min(0).max(RECORDING_LIMITS.longestMs);
const handle = z.string().min(1).max(80);
const id16 = z.number().int().min(0).max(0xffff);
const received = z.string().max(4096).nullable();

const usb = z.strictObject({
  handle,
  vendorId: id16,
  productId: id16,
  bcdDevice: id16,
  productName: received,
  serialText: received,
  bus: z.string().regex(/^[A-Za-z0-9]{1,20}$/),
  ports: z.array(z.number().int().min(0).max(255)).max(8),
  deviceClass: z.number().int().min(0).max(255).exactOptional(),
  speed: z.enum(LINK_SPEEDS).exactOptional(),
});

export const eventLine = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('attach'), atMs, usb, ancestors: z.array(usb).max(8) }),
  z.strictObject({ kind: z.literal('detach'), atMs, handle }),
]);
export type RecordedUsb = z.output<typeof usb>;
export type RecordedEvent = z.output<typeof eventLine>;
