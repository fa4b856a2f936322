import type { ScanMode } from '../../enrollment/scan/scan-mode.ts';
import type { Words } from '../../words/catalogue.ts';
import type { Formats } from '../../words/formats.ts';

/** What a mode does with each scan, in words. */
export function modeName(mode: ScanMode, { scanMode }: Words, formats: Formats): string {
  if (mode.kind !== 'steps') return scanMode.names[mode.kind];
  return mode.upTo === null
    ? scanMode.names.allSteps
    : scanMode.names.steps(formats.count(mode.upTo));
}
