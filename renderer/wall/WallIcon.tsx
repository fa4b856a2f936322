import type { ReactNode } from 'react';

import type { CellWord } from '../bench/ports/cell-word.ts';

/** A plug, a triangle, an octagon, a ring, an empty socket: told apart without colour. */
const shapes: Readonly<Record<CellWord, ReactNode>> = {
  unplug: <path d="M5.5 1v3.4M10.5 1v3.4M3.5 4.6h9v2.6a4.5 4.5 0 0 1-9 0zM8 11.7V15" />,
  look: <path d="M8 1.8 15 14H1zM8 6.2v3.6M8 11.9h.01" />,
  stop: <path d="M5 1.2h6L14.8 5v6L11 14.8H5L1.2 11V5zM4.8 8h6.4" />,
  wait: <circle cx="8" cy="8" r="6" strokeDasharray="2.4 2.3" />,
  empty: <path d="M2 5h12v6H2z" />,
  aside: (
    <path d="M5.2 1.6h5.6l3.6 3.6v5.6l-3.6 3.6H5.2l-3.6-3.6V5.2zM4.6 8h6.2M8.2 5.4 10.8 8l-2.6 2.6" />
  ),
};

export function WallIcon({ name }: { readonly name: CellWord }) {
  return (
    <svg
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name]}
    </svg>
  );
}
