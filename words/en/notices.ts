/** Notifications of the system, shown while the window is not in front. */
export const notices = {
  needAttention: (devices: number, count: string, place: string) =>
    devices === 1 ? `${place} needs attention` : `${count} devices need attention`,
  logFailed: {
    title: 'The log cannot be written',
    text: 'Leave every device plugged in.',
  },
  targetReached: {
    title: 'All expected devices are logged',
    text: 'The session has reached its target.',
  },
} as const;
