import { assertNever } from '../enrollment/assert-never.ts';
import type { Device, Enrolled } from '../enrollment/device.ts';
import { setAsideOf, type ShownState } from '../enrollment/set-aside.ts';
import type { Words } from './catalogue.ts';
import type { Formats } from './formats.ts';

/** What an enrollment rests on, e.g. `confirmed by Ana, 14:02`. */
export function evidenceText(enrolled: Enrolled, { device }: Words, formats: Formats): string {
  const { evidence, by, atMs } = enrolled;
  switch (evidence.kind) {
    case 'person':
      return device.confirmedBy(by, formats.clock(atMs));
    case 'intune-export':
      return device.byExport(formats.day(evidence.fileDateMs));
    case 'intune-service':
      return device.byService(formats.clock(atMs));
    default:
      return assertNever(evidence);
  }
}

/** What the shown state of a device rests on: who set it aside, or who says that it is enrolled; or null. */
export function evidenceOf(
  { device, shown }: { readonly device: Device; readonly shown: ShownState },
  words: Words,
  formats: Formats,
): string | null {
  const aside = shown === 'set-aside' ? setAsideOf(device) : null;
  if (aside !== null) return words.lanes.asideEvidence(aside.by, formats.clock(aside.atMs));
  return device.enrolled && evidenceText(device.enrolled, words, formats);
}
