import type { Actor, FollowUpStep } from '../../follow-up.ts';

/** What a step must say; everything else of a {@link FollowUpStep} has a default. */
export interface StepWords extends Partial<
  Omit<FollowUpStep, 'id' | 'actor' | 'text' | 'sources'>
> {
  readonly text: string;
  readonly sources: readonly [string, ...string[]];
}

/** A step from its words; required, without link, command or proof, unless said otherwise. */
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

/** The same step, left to the person's choice. */
export const asOptional = (required: FollowUpStep): FollowUpStep => ({
  ...required,
  required: false,
});
