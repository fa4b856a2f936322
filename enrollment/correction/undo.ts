/** What a person can take back. Each has words. */
export const ACTION_KINDS = [
  'step',
  'confirm',
  'withdraw',
  'reassign',
  'note',
  'damage',
  'accept',
  'reopen-exception',
  'lift',
  'settle',
  'stop-by-label',
  'serial',
  'merge',
  'split',
  'close',
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** One action as words tell it: what was done, and to how many devices. */
export interface ActionLabel {
  readonly kind: ActionKind;
  /** 0 for an action on the session itself. */
  readonly devices: number;
}

/** The last action that can be taken back. */
export interface Undoable {
  readonly label: ActionLabel;
  /** UTC ms. */
  readonly atMs: number;
  readonly by: string | null;
}
