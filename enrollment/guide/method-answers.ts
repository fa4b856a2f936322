import type { ProfileContext } from './profile-context.ts';
import type { TopicId } from './topics.ts';

export const CONDITIONS = ['new', 'existing', 'both'] as const;
export const QUANTITIES = ['few', 'many'] as const;
export const USERS = ['one', 'none'] as const;

/** The answers to the questionnaire that chooses a method. */
export interface MethodAnswers extends ProfileContext {
  readonly condition: (typeof CONDITIONS)[number];
  readonly quantity: (typeof QUANTITIES)[number];
  /** One user per Mac, or none: kiosk, dedicated or shared. */
  readonly user: (typeof USERS)[number];
  /** Administrators can and may use Apple Business Manager or Apple School Manager. */
  readonly hasAppleManager: boolean;
  /** The country has Apple Business Manager or Apple School Manager. */
  readonly isAppleManagerCountry: boolean;
  /** A wired connection is required, or the network causes problems. */
  readonly isWiredOnly: boolean;
}

/** True if Apple Business or School Manager can be used at all. */
export const canUseAppleManager = (answers: MethodAnswers): boolean =>
  answers.hasAppleManager && answers.isAppleManagerCountry;

/** The rows of the suitability tables that these answers concern, in table order. */
export function askedTopics(answers: MethodAnswers): readonly TopicId[] {
  const asked: readonly (readonly [TopicId, boolean])[] = [
    ['organization-owned', answers.ownership === 'organization'],
    ['personal', answers.ownership === 'personal'],
    ['new', answers.condition !== 'existing'],
    ['existing', answers.condition !== 'new'],
    ['few-or-many', true],
    ['one-user', answers.user === 'one'],
    ['no-user', answers.user === 'none'],
    ['other-mdm', answers.isUnderOtherMdm],
    ['dem', answers.usesDemAccount],
    ['wired', answers.isWiredOnly],
    ['no-portals', !answers.hasAppleManager],
    ['country', !answers.isAppleManagerCountry],
  ];
  return asked.filter(([, isAsked]) => isAsked).map(([topic]) => topic);
}
