import { z } from 'zod';

import {
  read,
  unknown,
  type AccessoryRule,
  type HostModel,
  type Reading,
} from '../../../enrollment/bench-check/host-facts.ts';
import { runTool } from '../run-tool.ts';
import { textOf } from './sleep-probe.ts';

const TIMEOUT_MS = 20_000;

const hardware = z.object({
  SPHardwareDataType: z
    .array(
      z.object({
        machine_model: z.string().max(80).optional(),
        machine_name: z.string().max(80).optional(),
        chip_type: z.string().max(80).optional(),
      }),
    )
    .min(1),
});

/** What computer this is, according to `system_profiler -json SPHardwareDataType`. */
export async function probeModel(systemProfiler: string | null): Promise<Reading<HostModel>> {
  if (systemProfiler === null) return unknown('not-on-this-host');
  const args = ['-json', 'SPHardwareDataType'];
  const text = textOf(await runTool({ path: systemProfiler, args, timeoutMs: TIMEOUT_MS }));
  if (typeof text !== 'string') return text;
  const [found] = hardware.safeParse(jsonOf(text)).data?.SPHardwareDataType ?? [];
  const name = found?.machine_name;
  if (found === undefined || name === undefined) return unknown('not-understood');
  return read({
    isAppleSilicon: found.chip_type?.startsWith('Apple ') === true,
    isLaptop: name.startsWith('MacBook'),
    model: found.machine_model ?? null,
  });
}

/**
 * Whether a configuration profile suppresses the prompt for new accessories. The setting in System
 * Settings cannot be read. The form of this list is unconfirmed on hardware.
 */
export async function probeAccessories(
  systemProfiler: string | null,
): Promise<Reading<AccessoryRule>> {
  if (systemProfiler === null) return unknown('not-on-this-host');
  const args = ['-json', 'SPConfigurationProfileDataType'];
  const text = textOf(await runTool({ path: systemProfiler, args, timeoutMs: TIMEOUT_MS }));
  if (typeof text !== 'string') return text;
  const isLifted = /allowUSBRestrictedMode\W{1,12}(?:0\b|false\b)/i.test(text);
  return read(isLifted ? 'lifted-by-profile' : 'not-readable');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
