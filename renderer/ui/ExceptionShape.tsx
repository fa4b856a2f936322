import type { ReactNode } from 'react';

import type { ExceptionKind } from '../../enrollment/exception-kind.ts';
import { EXCEPTION_TONES } from '../../enrollment/exceptions/exception-tones.ts';
import { classes } from './classes.ts';
import mark from './Mark.module.css';
import styles from './ExceptionMark.module.css';

/**
 * Distinct without colour: octagon with bar, ring with slash, cracked square, hourglass, square
 * with unequal sign, diamond with question mark, house with a cross, parting arrows, padlock, two
 * squares, turning arrow, dashed and full triangle.
 */
const shapes: Readonly<Record<ExceptionKind, ReactNode>> = {
  refused: (
    <>
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />
      <path d="M4.6 8h6.8" className={mark.cut} />
    </>
  ),
  stopped: (
    <g fill="none" stroke="currentColor" strokeWidth="2.6">
      <circle cx="8" cy="8" r="6.2" />
      <path d="m3.8 12.2 8.4-8.4" />
    </g>
  ),
  damaged: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="1.5" fill="currentColor" />
      <path d="m9.5 1-3 5 4 2.5-4 6.5" className={mark.cut} />
    </>
  ),
  'profile-expired': (
    <path d="M2.5 1h11v2.2L9.6 8l3.9 4.8V15h-11v-2.2L6.4 8 2.5 3.2z" fill="currentColor" />
  ),
  'wrong-model': (
    <>
      <rect x="1" y="1" width="14" height="14" rx="3.5" fill="currentColor" />
      <path d="M4.4 6.3h7.2M4.4 9.7h7.2M10 3.6 6 12.4" className={mark.cut} />
    </>
  ),
  'not-expected': (
    <>
      <path d="m8 .4 7.6 7.6L8 15.6.4 8z" fill="currentColor" />
      <path d="M6.2 6.4a1.9 1.9 0 1 1 2.6 1.7c-.6.3-.8.6-.8 1.2M8 11.6h.01" className={mark.cut} />
    </>
  ),
  'not-in-organization': (
    <>
      <path d="M8 .8 15.4 7v8.2H.6V7z" fill="currentColor" />
      <path d="m5.4 7.4 5.2 5.2M10.6 7.4l-5.2 5.2" className={mark.cut} />
    </>
  ),
  'other-server': (
    <g
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M1.6 8h4.2l6-5M5.8 8l6 5" />
      <path d="M8.9 2.2h4.4v4.2M8.9 13.8h4.4V9.6" />
    </g>
  ),
  'activation-locked': (
    <>
      <path
        d="M4.4 7.4V5a3.6 3.6 0 0 1 7.2 0v2.4"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
      />
      <rect x="1.8" y="6.8" width="12.4" height="8.6" rx="1.6" fill="currentColor" />
      <path d="M8 9.6v3" className={mark.cut} />
    </>
  ),
  'seen-earlier': (
    <>
      <rect
        x="1.2"
        y="1.2"
        width="9"
        height="9"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
      />
      <rect x="5.4" y="5.4" width="9.6" height="9.6" fill="currentColor" />
    </>
  ),
  'seen-again': (
    <g fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round">
      <path d="M13.6 9.2A5.8 5.8 0 1 1 12.4 4" />
      <path d="M13 .9v3.6H9.4" strokeLinejoin="round" />
    </g>
  ),
  'port-guess': (
    <>
      <path
        d="M8 2 14.4 13.6H1.6z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeDasharray="2.6 1.9"
      />
      <path
        d="M8 6.6v3.2M8 11.6h.01"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
      />
    </>
  ),
  'serial-missing': (
    <>
      <path d="M8 1.4 15.2 14H.8z" fill="currentColor" />
      <path d="M8 6v4M8 12h.01" className={mark.cut} />
    </>
  ),
};

/** The shape of an exception alone; always beside its word. */
export function ExceptionShape({ kind }: { readonly kind: ExceptionKind }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={classes(mark.shape, styles[EXCEPTION_TONES[kind]])}
      aria-hidden="true"
      focusable="false"
    >
      {shapes[kind]}
    </svg>
  );
}
