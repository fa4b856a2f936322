import type { Actor, FollowUpStep } from '../../follow-up.ts';

/** The required parts of a step; everything else in a {@link FollowUpStep} has a default. */
export interface StepWords extends Partial<
  Omit<FollowUpStep, 'id' | 'actor' | 'text' | 'sources'>
> {
  readonly text: string;
  readonly sources: readonly [string, ...string[]];
}

/** A step from its words; by default required, without link, command or proof. */
export const step = (id: string, actor: Actor, words: StepWords): FollowUpStep => ({
  id,
  actor,
  sees: null,
  linkId: null,
  command: null,
  proof: null,
  required: true,
  ...words,
});

/** The same step, made optional. */
export const asOptional = (required: FollowUpStep): FollowUpStep => ({
  ...required,
  required: false,
});
