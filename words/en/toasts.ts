/** Words of the messages that float above the bench. */
export const toasts = {
  label: 'Messages',
  undo: 'Undo',
  dismiss: 'Dismiss',
} as const;
