import type { BenchBridge } from '../../contract/bridge.ts';
import type { Failure } from '../../contract/failure.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { Device } from '../../enrollment/device.ts';
import type { SessionContext } from '../../enrollment/exceptions/session-context.ts';
import type { Words } from '../../words/catalogue.ts';
import type { Formats } from '../../words/formats.ts';

/** The numbers of steps that have a key. */
export const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type Digit = (typeof DIGITS)[number];

/** What can be done with a device or a selection. Each has words. */
export const NAMED_ACTIONS = [
  'open',
  'confirm',
  'accept',
  'set-aside',
  'note',
  'damage',
  'slip',
  'profile',
  'copy',
  'merge',
  'next',
] as const;
export type NamedAction = (typeof NAMED_ACTIONS)[number];
/** `step-3` is that step, `steps-to-3` all up to it. */
export type ActionId = NamedAction | `step-${Digit}` | `steps-to-${Digit}`;

/** Why an action does not apply. Each has words. */
export const WHY_NOT = [
  'no-device',
  /** The session is closed. */
  'closed',
  'refused',
  'serial-missing',
  'settled',
  'other-profile',
  /** Several devices, for different reasons. */
  'none-of-them',
  'no-step',
  'no-exception',
  /** Several devices whose most urgent exceptions are of different kinds. */
  'different',
  /** The exception needs more than a yes. */
  'needs-look',
  'damaged',
  /** Two rows become one. */
  'not-two',
  'nothing-waits',
] as const;
export type WhyNot = (typeof WHY_NOT)[number];

/** The devices that an action is about, and what is known of their session. */
export interface Target {
  readonly devices: readonly [Device, ...Device[]];
  readonly context: SessionContext;
  /** True for a past session. */
  readonly isReadOnly: boolean;
}

/** Where the menu opens, in px of the window. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

/** A question that an action asks before it does anything. */
export type ActionQuestion = 'note' | 'damage' | 'slip' | 'merge';

/** What the board does for an action. */
export interface BoardHands {
  /** Opens the device in the inspector. */
  readonly open: (key: DeviceKey) => void;
  /** Ends the selection. */
  readonly clear: () => void;
  /** Asks for the profile of these devices; of the latest ones if there are none. */
  readonly reassign: (devices: readonly Device[]) => void;
  /** Opens the next device that needs attention; false if none does. */
  readonly next: () => boolean;
}

/** What an action acts with. */
export interface Hands {
  readonly bridge: BenchBridge;
  readonly words: Words;
  readonly formats: Formats;
  readonly board: BoardHands;
  readonly ask: (question: ActionQuestion, target: Target) => void;
  /** Shows what was done, and offers to undo the action that it recorded. */
  readonly tell: (text: string, actionId?: string) => void;
}

/** The failure of the bench, or null. */
export type Outcome = Failure | null;

/** One row of the table of actions. */
export interface DeviceAction {
  readonly id: ActionId;
  /** As `Shortcuts` name it. */
  readonly key: string;
  /** False if a past session has it as well. */
  readonly changes: boolean;
  /** Why it does not apply, or null. Null as target: no device is meant. */
  readonly whyNot: (target: Target | null) => WhyNot | null;
  /** Called only where it applies. */
  readonly run: (target: Target | null, hands: Hands) => Promise<Outcome> | Outcome;
}
