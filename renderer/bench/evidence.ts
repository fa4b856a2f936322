import type { Enrolled } from '../../enrollment/device.ts';
import type { Words } from '../../words/catalogue.ts';
import type { Formats } from '../../words/formats.ts';

/** What an enrollment rests on, e.g. `confirmed by Ana, 14:02`. */
export function evidenceText(enrolled: Enrolled, words: Words, formats: Formats): string {
  return enrolled.evidence.kind === 'person'
    ? words.device.confirmedBy(enrolled.by, formats.clock(enrolled.atMs))
    : words.device.byExport(formats.day(enrolled.evidence.fileDateMs));
}
