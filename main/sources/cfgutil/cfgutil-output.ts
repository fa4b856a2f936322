import { z } from 'zod';

import { parseEcid, type Ecid } from '../../../enrollment/ecid.ts';

/** What cfgutil printed, read (apple-usb 5.3; shapes of version 2.20, reported, not tried). */
export type CfgutilOutput =
  | { readonly kind: 'devices'; readonly devices: ReadonlyMap<Ecid, CfgutilDevice> }
  /** It said that it failed; messages are in the host's language, so only domain and code count. */
  | { readonly kind: 'error'; readonly domain: string | null; readonly code: number | null }
  | { readonly kind: 'not-understood' };

/** One device: its properties by name, and the error code of each that could not be had. */
export interface CfgutilDevice {
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: Readonly<Record<string, number>>;
}

const output = z.object({
  Type: z.literal('CommandOutput'),
  Output: z.record(z.string().max(200), z.unknown()),
});
const failure = z.object({
  Type: z.literal('Error'),
  Code: z.number().int().optional(),
  Domain: z.string().max(200).optional(),
});
const properties = z.record(z.string().max(200), z.unknown());
const errors = z.record(z.string(), z.record(z.string(), z.object({ Code: z.number().int() })));

/** Exit status of a call that found no device. */
const NO_DEVICES = 70;
const MOST_DEVICES = 512;

/**
 * Reads one call of cfgutil. The status may tell of a failure while the JSON is good, so the JSON
 * comes first; progress lines may stand before it, so its last line counts.
 */
export function readCfgutil(call: {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}): CfgutilOutput {
  const value = lastJson(call.stdout);
  const good = output.safeParse(value);
  if (good.success) return { kind: 'devices', devices: devicesOf(good.data.Output) };
  const bad = failure.safeParse(value);
  if (bad.success) {
    return { kind: 'error', domain: bad.data.Domain ?? null, code: bad.data.Code ?? null };
  }
  const said = /\(Domain:\s*([\w.-]{1,120})\s+Code:\s*(-?\d{1,12})\)/.exec(call.stderr);
  if (said) return { kind: 'error', domain: said[1] ?? null, code: Number(said[2]) };
  const isNone = call.code === NO_DEVICES || /no devices found/i.test(call.stderr);
  return isNone ? { kind: 'devices', devices: new Map() } : { kind: 'not-understood' };
}

function lastJson(text: string): unknown {
  const whole = jsonOf(text);
  if (whole !== undefined) return whole;
  return text
    .split('\n')
    .reverse()
    .filter((line) => line.trimStart().startsWith('{'))
    .slice(0, 20)
    .map(jsonOf)
    .find((value) => value !== undefined);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** `Errors` stands among the devices and is none. */
function devicesOf(given: Readonly<Record<string, unknown>>): ReadonlyMap<Ecid, CfgutilDevice> {
  const failed = errors.safeParse(given['Errors']).data ?? {};
  const devices = new Map<Ecid, CfgutilDevice>();
  for (const [name, value] of Object.entries(given).slice(0, MOST_DEVICES)) {
    const ecid = name.startsWith('0x') ? parseEcid(name) : null;
    const values = properties.safeParse(value);
    if (ecid === null || !values.success) continue;
    const codes = Object.entries(failed[name] ?? {}).map(([key, { Code }]) => [key, Code] as const);
    devices.set(ecid, { values: values.data, errors: Object.fromEntries(codes) });
  }
  return devices;
}
