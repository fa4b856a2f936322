import type { ActionKind } from '../../enrollment/correction.ts';
import type { DeviceEvent } from '../../enrollment/events.ts';
import type { StepOutcome } from '../../enrollment/events.ts';
import type { Actor } from '../../enrollment/follow-up.ts';
import type { NoticedBy } from '../../enrollment/sighting.ts';

const outcomes = {
  done: 'Done',
  'not-needed': 'Not needed',
  failed: 'Failed',
} as const satisfies Record<StepOutcome, string>;

const actors = {
  technician: 'Technician',
  administrator: 'Administrator',
  'end-user': 'End user',
} as const satisfies Record<Actor, string>;

const noticed = {
  event: 'when plugged in',
  relist: 'on a rescan',
  'first-look': 'already plugged in',
  'second-read': 'on a second read',
} as const satisfies Record<NoticedBy, string>;

/** Words of the device panel. */
export const device = {
  label: (ordinal: string) => `Device ${ordinal}`,
  close: 'Back to ports',
  identity: 'Identity',
  serial: 'Serial',
  ecid: 'ECID',
  udid: 'UDID',
  reveal: (name: string) => `Show ${name}`,
  model: 'Model',
  productType: 'Product type',
  kind: 'Kind',
  mode: 'Mode',
  port: 'Port',
  firstSeen: 'First seen',
  lastSeen: 'Last seen',
  reconnects: 'Reconnects',
  notKnown: 'Not known',
  serialNotKnown: 'Serial not known',
  copySerial: 'Copy serial',
  copied: 'Copied',
  notes: 'Notes',
  guess: {
    title: 'Guessed from the port, not confirmed',
    probably: 'Probably the Mac last seen on this port, with serial',
    unproven: 'Only the port suggests this. Check the serial on the case.',
    same: 'Same Mac',
    notHere: 'No device in this session has this serial.',
  },
  timeline: 'Timeline',
  timelineLoading: 'Reading the log',
  steps: 'Follow-up steps',
  noSteps: 'This profile has no follow-up steps.',
  optional: 'Optional',
  proof: 'Proof',
  openLink: 'Open page',
  outcomes,
  actors,
  reason: 'Reason',
  reasonFor: (outcome: string) => `Why: ${outcome.toLowerCase()}`,
  record: 'Record',
  cancel: 'Cancel',
  notConfirmed: 'Not confirmed. A cable cannot show enrollment.',
  confirm: 'Confirm enrolled',
  confirmedBy: (name: string | null, clock: string) =>
    name === null ? `confirmed without a name, ${clock}` : `confirmed by ${name}, ${clock}`,
  byExport: (day: string) => `by Intune export of ${day}`,
  byService: (when: string) => `by Intune, asked ${when}`,
  refusal: 'Refused',
  lift: 'Lift the refusal',
  disputed: 'Conflicting:',
  otherDevice: (ordinal: string) => `The other is device ${ordinal}.`,
  showOther: 'Show the other device',
  rivals: {
    both: (own: string, other: string) =>
      `Both are plugged in: this one at ${own}, the other at ${other}.`,
    own: (own: string, other: string) =>
      `This one is plugged in at ${own}. The other was unplugged from ${other}.`,
    other: (own: string, other: string) =>
      `This one was unplugged from ${own}. The other is plugged in at ${other}.`,
    none: (own: string, other: string) =>
      `Both are unplugged: this one was at ${own}, the other at ${other}.`,
    has: (port: string) => `Port ${port} has it`,
    hasDevice: (port: string, ordinal: string) => `Device ${ordinal} at port ${port} has it`,
    /** For what USB has never shown. */
    hasLabel: (ordinal: string) => `Device ${ordinal}, known from its label, has it`,
    ofLabel: 'One of them is known from its label only.',
    hint: 'The others are set aside. You can undo this.',
    nobody: 'Set all aside',
  },
  serialForm: {
    title: 'Enter the serial',
    how: 'Input',
    typed: 'Typed',
    scanned: 'Scanned',
    first: 'Serial on the case',
    second: 'Enter it again',
    scan: 'Scan the barcode',
    scanHint: 'Once is enough. The scanner must end each code with Enter.',
    save: 'Save serial',
    differ: 'The two entries do not match.',
  },
  noticed,
} as const;

/** What can be undone, as a person would say it. */
export const actions = {
  step: 'step',
  confirm: 'confirmation',
  withdraw: 'withdrawn confirmation',
  reassign: 'reassignment',
  note: 'note',
  damage: 'damage flag',
  accept: 'exception decision',
  'reopen-exception': 'reopened exception',
  lift: 'lifted refusal',
  settle: 'refusal decision',
  'stop-by-label': 'label mismatch',
  serial: 'entered serial',
  label: 'label logged',
  merge: 'merged rows',
  split: 'split rows',
  close: 'closed session',
} as const satisfies Record<ActionKind, string>;

/** Lines of a device's timeline that say nothing but the kind of event. */
const plain = {
  'device-merged': 'Identified as the same device as another row',
  'device-split': 'Split from a merged row',
  'refusal-lifted': 'Refusal lifted',
  'enrollment-withdrawn': 'Confirmation withdrawn',
  'device-reassigned': 'Reassigned to another enrollment profile',
} as const satisfies Partial<Record<DeviceEvent['kind'], string>>;

/** One line of a device's timeline for each kind of event. */
export const timeline = {
  plain,
  sighted: (mode: string, port: string, how: string) => `Seen in ${mode} at ${port}, ${how}`,
  departed: (port: string) => `Unplugged from ${port}`,
  departedUnseen: (port: string) => `Unplugged from ${port} while Muster was not watching`,
  linked: (serial: string) => `ECID and serial ${serial} read together`,
  serialEntered: (serial: string, how: string) => `Serial ${serial} entered, ${how.toLowerCase()}`,
  labelLogged: (serial: string, how: string) =>
    `Logged from its label, serial ${serial}, ${how.toLowerCase()}`,
  refused: (why: string) => `Refused. ${why}`,
  earlier: (session: string, day: string) => `Logged before, in ${session} on ${day}`,
  described: (source: string) => `Described by ${source}`,
  noted: (note: string) => `Note: ${note}`,
  noteRemoved: 'Note removed',
  undoneLater: (clock: string, by: string | null) =>
    by === null ? `Undone at ${clock}` : `Undone at ${clock} by ${by}`,
  damaged: (remark: string | null) =>
    remark === null ? 'Damage found' : `Damage found: ${remark}`,
  notDamaged: 'Damage flag removed',
  serialWithdrawn: (serial: string) => `Entered serial ${serial} withdrawn`,
  labelScanned: (raw: string) => `Label scanned: ${raw}`,
  accepted: (exception: string) => `Accepted: ${exception.toLowerCase()}`,
  setAside: (exception: string) => `Set aside: ${exception.toLowerCase()}`,
  reopened: (exception: string) => `Reopened: ${exception.toLowerCase()}`,
  step: (step: string, outcome: string) => `${step}: ${outcome.toLowerCase()}`,
  undone: (step: string) => `${step}: undone`,
  confirmed: 'Confirmed enrolled by a person',
  confirmedByExport: (day: string) => `Found in the Intune export of ${day}`,
  confirmedByService: 'Enrolled, as Intune says',
  received: 'Received',
  by: (name: string) => `by ${name}`,
} as const;
