import type { ActionKind, ProfileChoice } from '../correction.ts';
import type { Device } from '../device.ts';
import type { DeviceEvent } from '../events.ts';
import type { BenchView } from '../fold/bench-view.ts';
import type { Change } from './correction-row.ts';

type EventOf<Kind extends DeviceEvent['kind']> = Extract<DeviceEvent, { readonly kind: Kind }>;

/** Facts about a kind of device event, apart from its content. */
interface KindFacts<Kind extends DeviceEvent['kind']> {
  /** The action that a person can undo; null if the bench writes it or it has its own undo. */
  readonly action?: ActionKind | ((event: EventOf<Kind>) => ActionKind | null);
  /** Counts as a technician's decision if it is a person's action. */
  readonly isDecision?: true;
  /** Its correction, given the device as it was before; null if it corrects nothing. */
  readonly change?: (
    event: EventOf<Kind>,
    before: Device,
    view: Pick<BenchView, 'profiles'>,
  ) => Change | null;
}

/** The bench writes it itself. */
const OF_BENCH = {};

/** Every kind of device event. How it changes the device is in `fold/fold-device.ts`. */
const KINDS: { readonly [Kind in DeviceEvent['kind']]: KindFacts<Kind> } = {
  'device-sighted': OF_BENCH,
  'device-departed': OF_BENCH,
  'identity-linked': OF_BENCH,
  'earlier-found': OF_BENCH,
  'device-described': OF_BENCH,
  'label-scanned': OF_BENCH,
  'service-answered': OF_BENCH,
  'device-refused': {
    action: ({ reason }) => (reason === 'label-differs' ? 'stop-by-label' : null),
  },
  'device-merged': {
    action: ({ why }) => (why === 'by-hand' ? 'merge' : null),
    change: ({ why, deviceKey, into }) =>
      why === 'by-hand' ? { what: 'merge', before: deviceKey, after: into } : null,
  },
  'device-split': {
    action: ({ isOverruled }) => (isOverruled === true ? null : 'split'),
    isDecision: true,
    change: ({ part, reason, isOverruled }, { key }) =>
      isOverruled === true ? null : { what: 'split', before: key, after: part, reason },
  },
  'serial-entered': {
    action: 'serial',
    isDecision: true,
    change: ({ serial, source }, before) => {
      return { what: 'serial', before: before.serial?.value ?? '', after: serial, reason: source };
    },
  },
  'label-logged': { action: 'label', isDecision: true },
  'serial-withdrawn': {
    action: 'serial',
    isDecision: true,
    change: ({ serial }) => ({ what: 'serial', before: serial, after: '' }),
  },
  'refusal-lifted': {
    action: 'lift',
    isDecision: true,
    change: (_, { refusal }) => ({ what: 'refusal', before: refusal?.reason ?? '', after: '' }),
  },
  'step-recorded': { action: 'step', isDecision: true, change: changeOfStep },
  'enrollment-confirmed': {
    action: ({ evidence }) => (evidence.kind === 'person' ? 'confirm' : null),
    isDecision: true,
  },
  'enrollment-withdrawn': {
    action: ({ importId }) => (importId === undefined ? 'withdraw' : null),
    isDecision: true,
    change: () => ({ what: 'enrollment', before: 'confirmed', after: '' }),
  },
  'device-reassigned': {
    action: 'reassign',
    isDecision: true,
    change: ({ from, to }, _, view) => {
      return { what: 'profile', before: profileName(view, from), after: profileName(view, to) };
    },
  },
  'device-noted': {
    action: 'note',
    isDecision: true,
    change: ({ note }, before) => ({ what: 'note', before: before.note ?? '', after: note ?? '' }),
  },
  'damage-recorded': {
    action: 'damage',
    isDecision: true,
    change: ({ isDamaged, remark }, { damage }) => {
      const [before, after] = [damage !== undefined, isDamaged].map((is) => (is ? 'damaged' : ''));
      return { what: 'damage', before: before ?? '', after: after ?? '', reason: remark };
    },
  },
  'exception-accepted': {
    action: ({ exception }) => (exception === 'refused' ? 'settle' : 'accept'),
    isDecision: true,
    change: ({ exception, outcome = 'accepted', remark }) => {
      const after = outcome === 'set-aside' ? outcome : 'accepted';
      return { what: 'exception', before: exception, after, reason: remark };
    },
  },
  'exception-reopened': {
    action: 'reopen-exception',
    isDecision: true,
    change: ({ exception }, { accepted = [] }) => {
      const isAside = accepted.some(
        (one) => one.exception === exception && one.outcome === 'set-aside',
      );
      return { what: 'exception', before: isAside ? 'set-aside' : 'accepted', after: exception };
    },
  },
};

export const DEVICE_EVENT_KINDS = Object.keys(KINDS) as readonly DeviceEvent['kind'][];

const factsOf = (event: DeviceEvent) => KINDS[event.kind] as KindFacts<DeviceEvent['kind']>;

/** The action of an event; null if the bench writes it or it has its own undo. */
export function actionOfRow(event: DeviceEvent): ActionKind | null {
  const { action = null } = factsOf(event);
  return typeof action === 'function' ? action(event) : action;
}

/** True for what a technician decided; what a list says is not decided by whoever imported it. */
export const isDecision = (event: DeviceEvent): boolean =>
  factsOf(event).isDecision === true && actionOfRow(event) !== null;

/** What an event corrected on its device; null if it corrects nothing. */
export const changeOfDevice = (
  event: DeviceEvent,
  before: Device,
  view: Pick<BenchView, 'profiles'>,
): Change | null => factsOf(event).change?.(event, before, view) ?? null;

function changeOfStep(
  { stepId, outcome, reason }: EventOf<'step-recorded'>,
  { steps }: Device,
): Change | null {
  const known = steps[stepId]?.outcome;
  const after = outcome === 'undone' ? '' : outcome;
  if (!known || known === after) return null;
  const [was, is] = [known, after].map((one) => `${stepId}: ${one}`);
  return { what: 'step', before: was ?? '', after: is ?? '', reason };
}

function profileName(
  { profiles }: Pick<BenchView, 'profiles'>,
  { profileId, revision }: ProfileChoice,
): string {
  const known = profiles.get(profileId)?.revisions.find((one) => one.revision === revision);
  return known ? `${known.settings.name} (${String(revision)})` : profileId;
}
