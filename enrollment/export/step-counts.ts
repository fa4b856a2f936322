import type { Device } from '../device.ts';
import type { FollowUpStep } from '../follow-up.ts';

/** Follow-up progress of one device, counted over its required steps. */
export interface StepCounts {
  /** Done or not needed. */
  readonly done: number;
  readonly failed: number;
  readonly open: number;
  /** Ids of the required steps without an outcome, in order, separated by spaces. */
  readonly openSteps: string;
}

/** Counts the required steps of one device by their outcome. */
export type StepCounter = (device: Device) => StepCounts;

/**
 * Counts against these steps. Devices without any outcome, common in long lists, share one answer.
 */
export function stepCounter(steps: readonly FollowUpStep[]): StepCounter {
  const required = steps.filter((step) => step.required).map((step) => step.id);
  const untouched = standingOf({}, required);
  return (device) => (isEmpty(device.steps) ? untouched : standingOf(device.steps, required));
}

function standingOf(results: Device['steps'], required: readonly string[]): StepCounts {
  const outcomes = required.map((id) => outcomeOf(results, id));
  const open = required.filter((_, index) => outcomes[index] === null);
  const failed = outcomes.filter((outcome) => outcome === 'failed').length;
  return {
    done: required.length - failed - open.length,
    failed,
    open: open.length,
    openSteps: open.join(' '),
  };
}

const outcomeOf = (results: Device['steps'], stepId: string) =>
  Object.hasOwn(results, stepId) ? (results[stepId]?.outcome ?? null) : null;

const isEmpty = (results: Device['steps']): boolean => Object.keys(results).length === 0;
