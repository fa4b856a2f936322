import type { ShownState } from '../../enrollment/set-aside.ts';

/** The word of each state; the same on screen, in the port map and in files. */
export const states = {
  seen: 'Seen',
  'serial-missing': 'Serial missing',
  'label-only': 'Label only',
  logged: 'Logged',
  enrolled: 'Enrolled',
  'followed-up': 'Followed up',
  refused: 'Refused',
  'set-aside': 'Set aside',
} as const satisfies Record<ShownState, string>;

/** What each state says and what it does not, in one sentence. */
export const stateMeanings = {
  seen: 'On the bench, not in the log.',
  'serial-missing': 'In the log; its serial is not known yet.',
  'label-only':
    'In the log from its label. USB has never shown it, so it counts neither as seen nor as logged.',
  logged: 'In the log with its serial. This says nothing about enrollment.',
  enrolled: 'A person or an Intune export confirmed enrollment.',
  'followed-up': 'Every required follow-up step is done or not needed.',
  refused: 'Readings contradict each other, or a list holds it. A person must review it.',
  'set-aside': 'Set aside by a person. It is not counted or exported until this is undone.',
} as const satisfies Record<ShownState, string>;
