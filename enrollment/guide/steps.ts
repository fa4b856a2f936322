import type { StepResult } from '../device.ts';
import type { FollowUpStep } from '../follow-up.ts';
import type { ProfileSettings } from '../profile.ts';
import { mxBranch } from './mx.ts';
import { branchSteps } from './steps/branch-steps.ts';

/** Outcomes by step id, as a device holds them. */
export type StepResults = Readonly<Record<string, StepResult>>;

/**
 * The follow-up of a device under this profile: ordered, never empty, with at least one required
 * step that someone at the organization or the user proves. Never throws.
 */
export const followUpSteps = (settings: ProfileSettings): readonly FollowUpStep[] =>
  branchSteps(mxBranch(settings), settings);

const isOpen = (step: FollowUpStep, results: StepResults): boolean =>
  step.required && !Object.hasOwn(results, step.id);

/** The first required step without an outcome, or null if none is left. */
export const nextStep = (
  steps: readonly FollowUpStep[],
  results: StepResults,
): FollowUpStep | null => steps.find((step) => isOpen(step, results)) ?? null;
