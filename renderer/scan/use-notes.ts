import { useCallback, useEffect, useRef, useState } from 'react';

import { useFormats, useWords } from '../state/use-bench.ts';
import { useView } from '../state/use-view.ts';
import { noteSentence } from './note-sentence.ts';
import { playNotes, SCAN_SOUNDS } from './play-notes.ts';
import type { ScanNote, ScanState } from './scan-context.ts';

/** How many scans are kept to be looked at again. */
const MOST_NOTES = 20;

/** The last scans, and which one is shown. `tell` also plays its sound, unless sounds are off. */
export function useNotes(): Pick<ScanState, 'note' | 'notes' | 'answer'> & {
  readonly tell: (note: ScanNote) => void;
} {
  const words = useWords();
  const formats = useFormats();
  const [{ sounds }] = useView();
  const [note, setNote] = useState<ScanNote | null>(null);
  const [notes, setNotes] = useState<readonly ScanNote[]>([]);
  const latest = useRef({ words, formats, sounds });
  useEffect(() => {
    latest.current = { words, formats, sounds };
  });
  const tell = useCallback((next: ScanNote): void => {
    const now = latest.current;
    setNote(next);
    setNotes((before) => [next, ...before].slice(0, MOST_NOTES));
    if (!now.sounds) return;
    const isGood = noteSentence(next, now.words, now.formats).tone === 'good';
    playNotes(isGood ? SCAN_SOUNDS.good : SCAN_SOUNDS.look);
  }, []);
  return { note, notes, answer: setNote, tell };
}
