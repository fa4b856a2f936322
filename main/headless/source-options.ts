import type { GivenSources } from '../sources/host-sources.ts';
import { option, text, type Given } from './options.ts';

/** Options that name programs to ask beside USB; on macOS the usual places need none. */
export const SOURCE_OPTIONS = {
  cfgutil: option(text('PATH')),
  ioreg: option(text('PATH')),
  usbmuxd: option(text('SOCKET')),
};

/** What was named; empty text counts as nothing. */
export function sourcesGiven(given: Given<typeof SOURCE_OPTIONS>): GivenSources {
  return {
    cfgutil: given.cfgutil || null,
    ioreg: given.ioreg || null,
    usbmuxd: given.usbmuxd || null,
  };
}
