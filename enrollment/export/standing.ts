import type { Device } from '../device.ts';
import type { FollowUpStep } from '../follow-up.ts';

/** How far the follow-up of one device is, counted over its required steps. */
export interface FollowUpStanding {
  /** Done or not needed. */
  readonly done: number;
  readonly failed: number;
  /** Ids of the required steps without an outcome, in their order. */
  readonly open: readonly string[];
}

/** Counts the required steps of a device by their outcome. */
export function followUpStanding(device: Device, steps: readonly FollowUpStep[]): FollowUpStanding {
  const required = steps.filter((step) => step.required);
  const outcomes = required.map((step) => outcomeOf(device, step.id));
  const failed = outcomes.filter((outcome) => outcome === 'failed').length;
  const open = required.filter((_, index) => outcomes[index] === null).map((step) => step.id);
  return { done: required.length - failed - open.length, failed, open };
}

const outcomeOf = (device: Device, stepId: string) =>
  Object.hasOwn(device.steps, stepId) ? (device.steps[stepId]?.outcome ?? null) : null;
