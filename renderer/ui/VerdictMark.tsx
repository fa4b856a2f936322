import type { ReactNode } from 'react';

import { classes } from './classes.ts';
import mark from './Mark.module.css';
import styles from './VerdictMark.module.css';

export type Tone = 'good' | 'partly' | 'bad' | 'open';

/** Distinct without colour: disc with tick, half disc, octagon with cross, dotted ring. */
const shapes: Readonly<Record<Tone, ReactNode>> = {
  good: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.8 8.3 2.3 2.3 4.2-4.8" className={mark.cut} />
    </>
  ),
  partly: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" fill="currentColor" />
    </>
  ),
  bad: (
    <>
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />
      <path d="m5.6 5.6 4.8 4.8m0-4.8-4.8 4.8" className={mark.cut} />
    </>
  ),
  open: (
    <circle
      cx="8"
      cy="8"
      r="5.8"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeDasharray="2.2 2.2"
    />
  ),
};

/** A verdict as shape, word and colour. */
export function VerdictMark({ tone, word }: { readonly tone: Tone; readonly word: string }) {
  return (
    <span className={classes(styles.mark, styles[tone])} data-tone={tone}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {shapes[tone]}
      </svg>
      {word}
    </span>
  );
}
