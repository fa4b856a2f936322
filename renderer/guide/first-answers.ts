import type { MethodAnswers } from '../../enrollment/guide/method-answers.ts';

/** Initial answers: Macs of an organization that has everything the guide recommends. */
export const FIRST_ANSWERS: MethodAnswers = {
  ownership: 'organization',
  condition: 'new',
  quantity: 'many',
  user: 'one',
  isUnderOtherMdm: false,
  usesDemAccount: false,
  hasAppleManager: true,
  isAppleManagerCountry: true,
  isWiredOnly: false,
};

/** The yes/no questions, in order. */
export const YES_NO = [
  'isUnderOtherMdm',
  'usesDemAccount',
  'hasAppleManager',
  'isAppleManagerCountry',
  'isWiredOnly',
] as const;
