import type { Actor, FollowUpStep, StepWording } from '../../follow-up.ts';

/** The required parts of a step; everything else in a {@link FollowUpStep} has a default. */
export interface StepFacts extends Partial<Omit<FollowUpStep, 'id' | 'actor' | 'sources'>> {
  readonly sources: readonly [string, ...string[]];
}

/** A step from its facts; by default required, worded by its id, without link or command. */
export function step(id: StepWording, actor: Actor, facts: StepFacts): FollowUpStep;
/** A step whose id alone is no wording. */
export function step(
  id: string,
  actor: Actor,
  facts: StepFacts & Pick<FollowUpStep, 'wording'>,
): FollowUpStep;
export function step(id: string, actor: Actor, facts: StepFacts): FollowUpStep {
  return {
    id,
    actor,
    wording: id as StepWording,
    linkId: null,
    command: null,
    required: true,
    ...facts,
  };
}

/** The same step, made optional. */
export const asOptional = (required: FollowUpStep): FollowUpStep => ({
  ...required,
  required: false,
});
