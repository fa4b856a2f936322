import type { GivenSources } from '../sources/host-sources.ts';

/** Options that name programs to ask beside USB; on macOS the usual places need none. */
export const SOURCE_OPTIONS = {
  cfgutil: { type: 'string' },
  ioreg: { type: 'string' },
  'system-profiler': { type: 'string' },
  usbmuxd: { type: 'string' },
} as const;

/** What was named; empty text counts as nothing. */
export function sourcesGiven(
  given: Readonly<Partial<Record<keyof typeof SOURCE_OPTIONS, string>>>,
): GivenSources {
  return {
    cfgutil: given.cfgutil || null,
    ioreg: given.ioreg || null,
    systemProfiler: given['system-profiler'] || null,
    usbmuxd: given.usbmuxd || null,
  };
}
