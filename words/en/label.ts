/** Words of logging a Mac from its label. */
export const label = {
  title: 'Log from label',
  hint: 'USB has not seen this Mac. It is kept as label only, and counts neither as seen nor as logged until it is plugged in.',
  serial: 'Serial on the label',
  model: 'Model',
  modelHint: 'Optional, as on the box.',
  log: 'Log from label',
  cancel: 'Cancel',
  logged: (serial: string) => `${serial} logged from its label.`,
  /** In the inspector. */
  fact: 'Label',
  readBy: (raw: string, by: string | null, when: string) =>
    by === null ? `${raw}, ${when}` : `${raw}, ${by}, ${when}`,
  remove: 'Remove',
} as const;
