import { z } from 'zod';

import { parseEcid, type Ecid } from '../../../enrollment/ecid.ts';

/** The parsed output of cfgutil (apple-usb 5.3; shapes of version 2.20 as reported, untested). */
export type CfgutilOutput =
  | { readonly kind: 'devices'; readonly devices: ReadonlyMap<Ecid, CfgutilDevice> }
  /** It reported a failure; messages are localised, so only domain and code count. */
  | { readonly kind: 'error'; readonly domain: string | null; readonly code: number | null }
  | { readonly kind: 'not-understood' };

/** One device: its properties by name, and the error code of each unavailable one. */
export interface CfgutilDevice {
  /** Its ECID as this cfgutil writes it, to refer to the device again. */
  readonly written: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: Readonly<Record<string, number>>;
  /** If the device as a whole could not be asked. */
  readonly failure: CfgutilError | null;
}

interface CfgutilError {
  readonly domain: string | null;
  readonly code: number;
}

const output = z.object({
  Type: z.literal('CommandOutput'),
  Output: z.record(z.string().max(200), z.unknown()),
});
const failure = z.object({
  Type: z.literal('Error'),
  Code: z.number().int().optional(),
  Domain: z.string().max(200).optional(),
  Message: z.string().optional(),
});
const properties = z.record(z.string().max(200), z.unknown());
const error = z.object({ Code: z.number().int(), Domain: z.string().max(200).optional() });

/** Exit status of a call that found no device. */
const NO_DEVICES = 70;
/** What it says then, in JSON or beside it, in some versions with another status. */
const NONE_FOUND = /no devices found/i;
const NO_DEVICE: CfgutilOutput = { kind: 'devices', devices: new Map() };
const MOST_DEVICES = 512;

/**
 * Reads one call of cfgutil. The status may be a failure although the JSON is good, so the JSON
 * comes first; progress lines may precede it, so only the last line counts.
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
    if (NONE_FOUND.test(bad.data.Message ?? '')) return NO_DEVICE;
    return { kind: 'error', domain: bad.data.Domain ?? null, code: bad.data.Code ?? null };
  }
  const said = /\(Domain:\s*([\w.-]{1,120})\s+Code:\s*(-?\d{1,12})\)/.exec(call.stderr);
  if (said) return { kind: 'error', domain: said[1] ?? null, code: Number(said[2]) };
  const isNone = call.code === NO_DEVICES || NONE_FOUND.test(call.stderr);
  return isNone ? NO_DEVICE : { kind: 'not-understood' };
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

/** `Errors` is a sibling of the devices, not one of them. */
function devicesOf(given: Readonly<Record<string, unknown>>): ReadonlyMap<Ecid, CfgutilDevice> {
  const failed = properties.safeParse(given['Errors']).data ?? {};
  const devices = new Map<Ecid, CfgutilDevice>();
  for (const [name, value] of Object.entries(given).slice(0, MOST_DEVICES)) {
    const ecid = name.startsWith('0x') ? parseEcid(name) : null;
    const values = properties.safeParse(value);
    if (ecid === null || !values.success) continue;
    devices.set(ecid, { written: name, values: values.data, ...errorsOf(failed[name]) });
  }
  return devices;
}

/** An error of the device itself takes the place of the errors of its properties. */
function errorsOf(given: unknown): Pick<CfgutilDevice, 'errors' | 'failure'> {
  const whole = error.safeParse(given);
  if (whole.success) {
    const { Code: code, Domain: domain = null } = whole.data;
    return { errors: {}, failure: { domain, code } };
  }
  const codes = Object.entries(properties.safeParse(given).data ?? {}).flatMap(([key, value]) => {
    const read = error.safeParse(value);
    return read.success ? [[key, read.data.Code] as const] : [];
  });
  return { errors: Object.fromEntries(codes), failure: null };
}
