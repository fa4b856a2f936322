import type { ProfileSettings } from '../profile.ts';

/** Everything that the rules can find. */
export const FINDING_IDS = [
  'ade-shared-sign-in',
  'ade-shared-portal',
  'ade-shared',
  'ade-sign-in-missing',
  'ade-legacy',
  'ade-portal-sign-in',
  'ade-portal-delivery-missing',
  'ade-portal-with-profile',
  'portal-required-app',
  'ade-modern-without-portal',
  'ade-locked',
  'direct-sign-in',
  'direct-portal',
  'direct',
  'direct-no-date',
  'configurator-withdrawn',
  'configurator-sign-in-missing',
  'configurator-modern',
  'configurator-portal-delivery',
  'configurator-assistant-download',
  'configurator-factors',
  'device-enrollment-corporate',
  'personal-other-method',
  'dem-limits',
  'dem-unsupported',
  'device-enrollment-other-mdm',
  'other-mdm-first',
  'context-personal',
  'context-corporate',
  'device-enrollment-without-user',
  'device-enrollment-sign-in',
  'device-enrollment-delivery',
  'locked-ade-only',
  'await-ade-only',
  'date-direct-only',
] as const;
export type FindingId = (typeof FINDING_IDS)[number];

/** A profile with a `refused` finding cannot be saved; a `notice` is something to know first. */
export type Severity = 'refused' | 'notice';

/** What the guide says about one profile. */
export interface ProfileFinding {
  readonly severity: Severity;
  /** Guide ids that it is based on, the rule first. */
  readonly ruleIds: readonly [string, ...string[]];
  /** The setting concerned, or null for the profile as a whole. */
  readonly field: keyof ProfileSettings | null;
  /** What the catalogue of words has a sentence or two for. */
  readonly findingId: FindingId;
}

type Said = readonly [
  field: ProfileFinding['field'],
  findingId: FindingId,
  ...ProfileFinding['ruleIds'],
];

/** A rule as data: when it applies, and what it says. */
export interface ProfileRule<Subject = ProfileSettings> {
  readonly when: (subject: Subject) => boolean;
  readonly finding: ProfileFinding;
}

const rule =
  (severity: Severity) =>
  <Subject = ProfileSettings>(
    when: (subject: Subject) => boolean,
    ...[field, findingId, ...ruleIds]: Said
  ): ProfileRule<Subject> => ({ when, finding: { severity, ruleIds, field, findingId } });

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
