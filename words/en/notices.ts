import { devicesText } from './counted.ts';

/** Notifications of the system, shown while the window is not in front. */
export const notices = {
  needsAttention: (place: string) => `${place} needs attention`,
  needAttention: (count: string) =>
    `${devicesText(count)} ${count === '1' ? 'needs' : 'need'} attention`,
  logFailed: {
    title: 'The log is not writable',
    text: 'Keep every device plugged in.',
  },
  targetReached: {
    title: 'Target reached',
    text: 'As many devices are logged as were planned.',
  },
} as const;
