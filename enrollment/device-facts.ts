import type { Device, DeviceState, Enrolled } from './device.ts';
import type { FollowUpStep } from './follow-up.ts';
import type { ProfileSettings } from './profile.ts';
import { shownState, type ShownState } from './set-aside.ts';

/** How far the required steps of a device are. */
export interface StepCount {
  /** With the outcome _done_ or _not needed_. */
  readonly done: number;
  readonly failed: number;
  readonly required: number;
}

/** The required steps of a device by their outcome; optional ones never hold it up. */
export function stepCount(steps: readonly FollowUpStep[], results: Device['steps']): StepCount {
  let [done, failed, required] = [0, 0, 0];
  for (const step of steps) {
    if (!step.required) continue;
    required += 1;
    const outcome = results[step.id]?.outcome;
    if (outcome === 'failed') failed += 1;
    else if (outcome !== undefined) done += 1;
  }
  return { done, failed, required };
}

/** True if every required step is done or not needed; false if one failed, or without steps. */
export function isFollowedUp(steps: readonly FollowUpStep[], results: Device['steps']): boolean {
  const { done, required } = stepCount(steps, results);
  return required > 0 && done === required;
}

/**
 * True if somebody has to say that a device of this profile is enrolled before it is done. With user
 * affinity the user enrolls it, and the steps of the user prove it.
 */
export const asksForEnrollment = ({ affinity }: Pick<ProfileSettings, 'affinity'>): boolean =>
  affinity === 'without';

/** What is known of a device in three facts that do not imply each other. */
export interface DeviceFacts {
  /** Who it is; a claim about enrollment or steps never hides it. */
  readonly identity: Exclude<ShownState, 'enrolled' | 'followed-up'>;
  /** Who or what says that it is enrolled; null if nobody does. */
  readonly enrolled: Enrolled | null;
  readonly steps: StepCount;
  /** A required step is open, or its profile asks for a confirmation that it does not have. */
  readonly hasWork: boolean;
  /** Logged, and no work is left. What is known from its label only is never done. */
  readonly isDone: boolean;
}

interface FactsInput {
  readonly device: Device;
  /** Its state in the session (`deviceState`). */
  readonly state: DeviceState;
  /** The steps of the profile that it is staged for. */
  readonly steps: readonly FollowUpStep[];
  readonly settings: Pick<ProfileSettings, 'affinity'>;
}

/** The three facts of a device. */
export function factsOf({ device, state, steps, settings }: FactsInput): DeviceFacts {
  const shown = shownState(state, device);
  const identity = shown === 'enrolled' || shown === 'followed-up' ? 'logged' : shown;
  const count = stepCount(steps, device.steps);
  const isEnrolled = device.enrolled !== null || !asksForEnrollment(settings);
  const hasWork = !isFollowedUp(steps, device.steps) || !isEnrolled;
  const isDone = identity === 'logged' && !hasWork;
  return { identity, enrolled: device.enrolled, steps: count, hasWork, isDone };
}

/**
 * The one word for a row, where only one fits: its identity, or for a logged device the furthest
 * that is true of it.
 */
export type RowState = DeviceFacts['identity'] | 'enrolled' | 'done' | 'to-come';

export function rowState({ identity, enrolled, isDone }: DeviceFacts): RowState {
  if (identity !== 'logged') return identity;
  if (isDone) return 'done';
  return enrolled === null ? 'logged' : 'enrolled';
}
