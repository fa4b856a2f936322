import type { Words } from '../../words/catalogue.ts';
import type { Formats } from '../../words/formats.ts';
import type { ScanMode } from '../../enrollment/scan/scan-mode.ts';
import { modeName } from './mode-name.ts';
import type { ScanNote } from './scan-context.ts';
import { scanSentence, type ScanSentence } from './scan-sentence.ts';

const UNTAKEN = { unended: 'unended', 'in-dialog': 'inDialog', elsewhere: 'elsewhere' } as const;

/** What came of a scan, in words. */
export function noteSentence(note: ScanNote, words: Words, formats: Formats): ScanSentence {
  switch (note.kind) {
    case 'outcome':
      return scanSentence(note.outcome, words, formats);
    case 'failed':
      return { tone: 'look', ...words.describeFailure(note.failure) };
    case 'mode':
      return { tone: 'good', what: modeText(note.mode, words, formats) };
    case 'each':
      return { tone: note.isDone ? 'good' : 'look', what: note.text };
    case 'looked-up':
      return { tone: 'wait', what: '' };
    case 'untaken': {
      const why = UNTAKEN[note.why];
      return { tone: 'look', what: words.scan[why], next: words.scan[`${why}Next`] };
    }
  }
}

const modeText = (mode: ScanMode | 'end', words: Words, formats: Formats): string =>
  mode === 'end' ? words.scanMode.ended : words.scanMode.arm(modeName(mode, words, formats));
