import type { ProfileSettings } from '../profile.ts';

/** A profile with a `refused` finding cannot be saved; a `notice` is something to know first. */
export type Severity = 'refused' | 'notice';

/** What the guide says about one profile. */
export interface ProfileFinding {
  readonly severity: Severity;
  /** Guide ids that it is based on, the rule first. */
  readonly ruleIds: readonly [string, ...string[]];
  /** The setting concerned, or null for the profile as a whole. */
  readonly field: keyof ProfileSettings | null;
  /** One or two plain sentences for the screen. */
  readonly text: string;
}

type Words = readonly [field: ProfileFinding['field'], text: string, ...ProfileFinding['ruleIds']];

/** A rule as data: when it applies, and what it says. */
export interface ProfileRule<Subject = ProfileSettings> {
  readonly when: (subject: Subject) => boolean;
  readonly finding: ProfileFinding;
}

const rule =
  (severity: Severity) =>
  <Subject = ProfileSettings>(
    when: (subject: Subject) => boolean,
    ...[field, text, ...ruleIds]: Words
  ): ProfileRule<Subject> => ({ when, finding: { severity, ruleIds, field, text } });

/** A combination that cannot exist. */
export const refuse = rule('refused');
/** Something to know about a valid combination. */
export const notice = rule('notice');

/** The findings of all rules that apply, in order. */
export const applyRules = <Subject>(
  rules: readonly ProfileRule<Subject>[],
  subject: Subject,
): readonly ProfileFinding[] =>
  rules.filter(({ when }) => when(subject)).map(({ finding }) => finding);
