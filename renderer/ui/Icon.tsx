import type { ReactNode } from 'react';

/** The few pictures of the window besides the state marks; each has a word beside it. */
export type IconName =
  | 'unplug'
  | 'plugged'
  | 'copy'
  | 'check'
  | 'cross'
  | 'keys'
  | 'search'
  | 'practice'
  | 'alarm'
  | 'info'
  | 'look'
  | 'sound'
  | 'silent'
  | 'undo'
  | 'more'
  | 'down';

const shapes: Readonly<Record<IconName, ReactNode>> = {
  unplug: <path d="M6 1v3M10 1v3M4 4h8v2a4 4 0 0 1-8 0zM8 10v1.2M8 13v2" />,
  plugged: <path d="M6 1v3M10 1v3M4 4h8v3a4 4 0 0 1-8 0zM8 11v4" />,
  copy: <path d="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3" />,
  check: <path d="m3 8.5 3.5 3.5L13 4.5" />,
  cross: <path d="m4 4 8 8M12 4l-8 8" />,
  keys: <path d="M1.5 4h13v8h-13zM4 6.5h.01M6.5 6.5h.01M9 6.5h.01M11.5 6.5h.01M4.5 9.5h7" />,
  search: <path d="M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.3 10.3 14 14" />,
  practice: <path d="M8 2 14.5 13h-13zM8 6.5v3M8 11.3h.01" />,
  alarm: <path d="M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM8 4.8v4M8 11.2h.01" />,
  info: <path d="M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM8 7.4v4M8 4.8h.01" />,
  sound: (
    <path d="M2 6v4h2.5L8 13V3L4.5 6zM10.5 5.5a3.5 3.5 0 0 1 0 5M12.3 3.6a6.2 6.2 0 0 1 0 8.8" />
  ),
  silent: <path d="M2 6v4h2.5L8 13V3L4.5 6zM10.5 6l4 4M14.5 6l-4 4" />,
  more: <path d="M3 8h.01M8 8h.01M13 8h.01" />,
  down: <path d="m3.5 6 4.5 4.5L12.5 6" />,
  undo: <path d="M6 3 2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H6" />,
  look: (
    <path d="M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM8 6.4a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2z" />
  ),
};

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="1.15em"
      height="1.15em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name]}
    </svg>
  );
}
