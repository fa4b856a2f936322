import { counted } from './counted.ts';

/** Words of the inspector: one device, beside the list. */
export const inspector = {
  number: (ordinal: string) => `No. ${ordinal}`,
  unplugged: 'Unplugged',
  copy: 'Copy',
  next: 'Next',
  stepsDone: 'All required steps are done',
  enrollment: 'Enrollment',
  notConfirmed: 'Not confirmed',
  withdraw: 'Withdraw',
  intune: (day: string) => `Intune, ${day}`,
  steps: 'Steps',
  ofSteps: (done: string, required: string) => `${done} of ${required}`,
  failed: (count: string) => `${count} failed`,
  /** Who does a step if it is not the technician, and whether it can be left out. */
  aside: (actor: string | null, isOptional: boolean) =>
    [actor?.toLowerCase(), isOptional ? 'optional' : null]
      .filter((part) => part != null)
      .join(', '),
  by: (name: string | null, clock: string) => (name === null ? clock : `${name} ${clock}`),
  outcomeBy: (outcome: string, who: string) => `${outcome}, ${who}`,
  proof: (proof: string) => `Proof: ${proof}`,
  otherOutcome: 'Not needed or failed',
  undoStep: (outcome: string) => `${outcome}. Click to undo.`,
  stepOutcome: (step: string, outcome: string) => `${outcome}: ${step}`,
  more: 'More actions',
  addRemark: 'Add a remark',
  note: 'Note',
  damage: 'Damage',
  order: 'Order',
  earlier: 'Earlier',
  notEarlier: 'Not logged before',
  loggedIn: (session: string, day: string) => `${session}, ${day}`,
  seen: 'Seen',
  seenNow: (from: string, connections: string) => `${from} to now, ${connections}`,
  seenUntil: (from: string, to: string, connections: string) => `${from} to ${to}, ${connections}`,
  connections: (count: string) => counted(count, 'connection'),
  details: 'Details',
} as const;
