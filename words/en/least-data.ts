import type { WhatAndNext } from '../sentence.ts';

/** Why nothing was removed from the log, and what to do. */
export const redactionRefusals = {
  'name-too-short': {
    what: 'This name cannot be searched for.',
    next: 'Enter the whole name, as it stands in the log.',
  },
  'name-in-reason': {
    what: 'The name would be written down again with the reason or with who did this.',
    next: 'Leave the name out, or have somebody else do it.',
  },
  'session-open': {
    what: 'A session is open.',
    next: 'Close it first: the log is written anew, and nothing can be logged meanwhile.',
  },
  'nothing-to-remove': {
    what: 'The log holds nothing of this. Nothing was changed.',
    next: 'Try another spelling, or another age.',
  },
  'log-not-whole': {
    what: 'The log is damaged. Nothing was removed.',
    next: 'Bring it back from a backup first.',
  },
  'in-use': {
    what: 'Another program has the log open. Nothing was removed.',
    next: 'Wait until exports and checks are done, then try again.',
  },
} as const satisfies Readonly<Record<string, WhatAndNext>>;
