import type { ReactNode } from 'react';

import type { ShownState } from '../../enrollment/set-aside.ts';
import { classes } from './classes.ts';
import mark from './Mark.module.css';
import styles from './StateMark.module.css';

/**
 * Distinct without colour: dotted ring, triangle, tag with two lines, disc, disc with tick, square with tick, octagon
 * with bar, empty octagon with arrow.
 */
const shapes: Readonly<Record<ShownState, ReactNode>> = {
  seen: (
    <circle
      cx="8"
      cy="8"
      r="5.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeDasharray="2.2 2.2"
    />
  ),
  'serial-missing': (
    <>
      <path d="M8 1.4 15.2 14H.8z" fill="currentColor" />
      <path d="M8 6v4M8 12h.01" className={mark.cut} />
    </>
  ),
  'label-only': (
    <g fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round">
      <path d="M1.2 8 5 3h9.8v10H5z" />
      <path d="M5.6 8h.01" strokeWidth="2" strokeLinecap="round" />
      <path d="M8.4 6.4h3.8M8.4 9.6h3.8" strokeWidth="1.3" />
    </g>
  ),
  logged: <circle cx="8" cy="8" r="6.4" fill="currentColor" />,
  enrolled: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.8 8.3 2.3 2.3 4.2-4.8" className={mark.cut} />
    </>
  ),
  'followed-up': (
    <>
      <rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor" />
      <path d="m4.2 8.3 2.6 2.6 5-5.6" className={mark.cut} />
    </>
  ),
  refused: (
    <>
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />
      <path d="M4.6 8h6.8" className={mark.cut} />
    </>
  ),
  'set-aside': (
    <g fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinejoin="round">
      <path d="M5.2 1.6h5.6l3.6 3.6v5.6l-3.6 3.6H5.2l-3.6-3.6V5.2z" />
      <path d="M4.6 8h6.2M8.2 5.4 10.8 8l-2.6 2.6" strokeLinecap="round" />
    </g>
  ),
};

/** The shape of a state alone; always beside its word. */
export function StateShape({ state }: { readonly state: ShownState }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={classes(mark.shape, styles[state])}
      aria-hidden="true"
      focusable="false"
    >
      {shapes[state]}
    </svg>
  );
}
