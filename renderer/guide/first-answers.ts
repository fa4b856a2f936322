import type { MethodAnswers } from '../../enrollment/guide/method-answers.ts';

/** Where the questionnaire begins: Macs of an organization that has everything the guide advises. */
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

/** The questions that are answered with yes or no, in their order. */
export const YES_NO = [
  'isUnderOtherMdm',
  'usesDemAccount',
  'hasAppleManager',
  'isAppleManagerCountry',
  'isWiredOnly',
] as const;
