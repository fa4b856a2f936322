/** Practice inside the window. */
export const practice = {
  offer: 'Try it without a Mac',
  text: 'Practice shows 24 invented Macs and keeps its own log, which is deleted when you end practice. Your own log is not changed.',
  start: 'Start practice',
  end: 'End practice',
} as const;
