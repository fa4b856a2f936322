import type { Failure } from '../../contract/failure.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { FoundDevice } from '../../contract/find.ts';
import type { ScanMode } from '../../enrollment/scan/scan-mode.ts';
import { whyNotOf } from '../actions/action-entry.ts';
import { actionOf } from '../actions/actions.ts';
import { DIGITS, type ActionId, type Hands, type Target } from '../actions/device-action.ts';
import { stepsOfTarget } from '../actions/targets.ts';

/** What came of one scan in a mode. */
export interface EachResult {
  readonly isDone: boolean;
  readonly text: string;
  /** What its Undo takes back; absent if nothing was recorded. */
  readonly actionId?: string;
}

const skipped = (text: string): EachResult => ({ isDone: false, text });

/** What acting on one device needs besides the table of actions. */
type ModeHands = Pick<Hands, 'bridge' | 'words' | 'formats'>;

/** Does what the mode says with one device of the session. */
export function applyMode(mode: ScanMode, target: Target, hands: ModeHands): Promise<EachResult> {
  switch (mode.kind) {
    case 'steps':
      return runAction(stepsAction(target, mode.upTo), target, hands);
    case 'set-aside':
      return runAction('set-aside', target, hands);
    case 'damage':
      return flagDamage(target, hands);
    case 'slip':
    case 'check':
    case 'label':
      return Promise.resolve({ isDone: true, text: '' });
  }
}

/** Whether the open session expects a device, wherever it is. */
export const checkListed = (
  devices: readonly FoundDevice[],
  { scanMode }: Hands['words'],
): EachResult =>
  devices.some(({ listed }) => listed.some(({ isForOpen }) => isForOpen))
    ? { isDone: true, text: scanMode.listed }
    : skipped(scanMode.notListed);

/** Logs a Mac from its label. What may be no serial is not logged, and is named in the bar. */
export async function logScanned(
  raw: string,
  { bridge, words }: Pick<ModeHands, 'bridge' | 'words'>,
): Promise<EachResult & { readonly deviceKey: DeviceKey | null }> {
  const entry = { first: raw, second: '', source: 'scan', model: null } as const;
  const answer = await bridge.logLabel(entry);
  if (!answer.ok) return { ...failed(answer.failure, words), deviceKey: null };
  const { deviceKey, serial } = answer.value;
  const text = words.scanMode.labelled(serial);
  return { isDone: true, ...withAction(text, answer.actionId), deviceKey };
}

/** Why the device can have no slip, in words; null if it can. */
export function whyNoSlip(target: Target, words: Hands['words']): string | null {
  const why = whyNotOf(actionOf('slip'), target);
  return why && words.scanMode.because(words.actions.why[why]);
}

function stepsAction(target: Target, upTo: number | null): ActionId {
  const count = Math.min(upTo ?? stepsOfTarget(target).length, DIGITS.length);
  return `steps-to-${DIGITS[count - 1] ?? 1}`;
}

async function runAction(id: ActionId, target: Target, hands: ModeHands): Promise<EachResult> {
  const { words } = hands;
  const action = actionOf(id);
  const why = whyNotOf(action, target);
  if (why !== null) return skipped(words.scanMode.because(words.actions.why[why]));
  let told: Pick<EachResult, 'text' | 'actionId'> = { text: '' };
  const failure = await action.run(target, {
    ...hands,
    board: NO_BOARD,
    ask: () => undefined,
    tell: (text, actionId) => (told = withAction(text, actionId)),
  });
  return failure === null ? { isDone: true, ...told } : failed(failure, words);
}

async function flagDamage(
  { devices: [device] }: Target,
  { bridge, words }: ModeHands,
): Promise<EachResult> {
  if (device.damage !== undefined) return skipped(words.scanMode.alreadyDamaged);
  const deviceKeys = [device.key];
  const answer = await bridge.recordDamage({ deviceKeys, isDamaged: true, remark: null });
  if (!answer.ok) return failed(answer.failure, words);
  return { isDone: true, ...withAction(words.scanMode.damaged, answer.actionId) };
}

const withAction = (text: string, actionId: string | undefined) =>
  actionId === undefined ? { text } : { text, actionId };

/** The actions of scan mode open nothing. */
const NO_BOARD: Hands['board'] = {
  open: () => undefined,
  clear: () => undefined,
  reassign: () => undefined,
  next: () => false,
};

function failed(failure: Failure, words: Hands['words']): EachResult {
  const { what, next } = words.describeFailure(failure);
  return skipped(`${what} ${next}`);
}
