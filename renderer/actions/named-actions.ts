import type { AcceptOutcome } from '../../enrollment/correction.ts';
import type { Device } from '../../enrollment/device.ts';
import type { ExceptionKind } from '../../enrollment/exception-kind.ts';
import type {
  ActionQuestion,
  DeviceAction,
  Hands,
  NamedAction,
  Outcome,
  Target,
  WhyNot,
} from './device-action.ts';
import { appliedText } from './results.ts';
import { mostUrgent, whyNoConfirmation, whyNoSlip } from './targets.ts';

/** Exceptions that a key alone does not accept: a person has to look, or something is missing. */
const NEEDS_LOOK: ReadonlySet<ExceptionKind> = new Set([
  'refused',
  'stopped',
  'port-guess',
  'serial-missing',
]);

/** An action on devices: without any, it does not apply. */
function onDevices(
  id: NamedAction,
  key: string,
  whyNot: (target: Target) => WhyNot | null,
  run: (target: Target, hands: Hands) => Promise<Outcome> | Outcome,
): DeviceAction {
  return {
    id,
    key,
    changes: id !== 'open' && id !== 'copy' && id !== 'slip',
    whyNot: (target) => (target === null ? 'no-device' : whyNot(target)),
    run: (target, hands) => (target === null ? null : run(target, hands)),
  };
}

const asking =
  (question: ActionQuestion) =>
  (target: Target, { ask }: Hands): null => {
    ask(question, target);
    return null;
  };

export const OPEN_ACTION: DeviceAction = onDevices(
  'open',
  'Enter',
  ({ devices }) => (devices.length > 1 ? 'different' : null),
  ({ devices: [device] }, { board }) => {
    board.open(device.key);
    return null;
  },
);

/** Everything but the steps. */
export const NAMED: readonly DeviceAction[] = [
  onDevices(
    'confirm',
    'e',
    whyNoConfirmation,
    async ({ devices }, { bridge, words, formats, tell }) => {
      const answer = await bridge.confirmEnrolled({ deviceKeys: devices.map(({ key }) => key) });
      if (!answer.ok) return answer.failure;
      const { value } = answer;
      tell(appliedText(value, words.actions.confirmed, words, formats), answer.actionId);
      return null;
    },
  ),
  onDevices(
    'accept',
    'a',
    (target) => {
      const kind = kindToAnswer(target);
      if (kind === null || kind === 'different') return kind ?? 'no-exception';
      return NEEDS_LOOK.has(kind) ? 'needs-look' : null;
    },
    (target, hands) => answerException(target, hands, 'goes-on'),
  ),
  onDevices(
    'set-aside',
    's',
    (target) => {
      const kind = kindToAnswer(target);
      return kind === null ? 'no-exception' : kind === 'different' ? kind : null;
    },
    (target, hands) => answerException(target, hands, 'set-aside'),
  ),
  onDevices('note', 'm', () => null, asking('note')),
  onDevices(
    'damage',
    'd',
    ({ devices }) => (devices.every(({ damage }) => damage) ? 'damaged' : null),
    asking('damage'),
  ),
  onDevices('slip', 'p', whyNoSlip, asking('slip')),
  {
    id: 'profile',
    key: 'r',
    changes: true,
    whyNot: () => null,
    run: (target, { board }) => {
      board.reassign(target?.devices ?? []);
      return null;
    },
  },
  onDevices(
    'copy',
    'Command+c',
    ({ devices }) => (serialsOf(devices).length === 0 ? 'serial-missing' : null),
    async ({ devices }, { bridge, words, formats, tell }) => {
      const serials = serialsOf(devices);
      const answer = await bridge.copySerials({ serials });
      if (!answer.ok) return answer.failure;
      tell(words.actions.copied(formats.count(serials.length)));
      return null;
    },
  ),
  onDevices(
    'merge',
    'u',
    ({ devices }) => (devices.length === 2 ? null : 'not-two'),
    asking('merge'),
  ),
  {
    id: 'next',
    key: 'n',
    changes: false,
    whyNot: () => null,
    run: (_target, { board, words, tell }) => {
      if (!board.next()) tell(words.actions.why['nothing-waits']);
      return null;
    },
  },
];

const serialsOf = (devices: readonly Device[]): readonly string[] =>
  devices.flatMap(({ serial }) => serial?.value ?? []);

/** The kind that the most urgent exceptions of all these devices have in common; null without any. */
function kindToAnswer({ devices, context }: Target): ExceptionKind | 'different' | null {
  const kinds = new Set(devices.flatMap((device) => mostUrgent(device, context)?.kind ?? []));
  const [kind, ...others] = kinds;
  return others.length === 0 ? (kind ?? null) : 'different';
}

async function answerException(target: Target, hands: Hands, outcome: AcceptOutcome) {
  const { bridge, words, formats, tell } = hands;
  const exception = kindToAnswer(target);
  if (exception === null || exception === 'different') return null;
  const meant = target.devices.filter(
    (device) => mostUrgent(device, target.context)?.kind === exception,
  );
  const deviceKeys = meant.map(({ key }) => key);
  const answer = await bridge.acceptException({ deviceKeys, exception, remark: null, outcome });
  if (!answer.ok) return answer.failure;
  const { accepted, setAside, skipped, withoutException } = words.actions;
  const said = outcome === 'set-aside' ? setAside : accepted;
  const left = target.devices.length - meant.length;
  const text = said(words.exceptions[exception].name, formats.count(meant.length));
  tell(
    left === 0 ? text : `${text} ${skipped(formats.count(left), withoutException)}`,
    answer.actionId,
  );
  return null;
}
