import type { Fit } from '../../enrollment/guide/choose-method.ts';
import type { MethodAnswers } from '../../enrollment/guide/method-answers.ts';
import type { Verdict } from '../../enrollment/guide/statement.ts';

/** One question with the words of its answers. */
type Question<Answer extends string> = {
  readonly question: string;
  readonly hint?: string;
} & { readonly answers: Readonly<Record<Answer, string>> };

type YesNo = Question<'yes' | 'no'>;

const questions = {
  ownership: {
    question: 'Who owns the Macs?',
    answers: { organization: 'The organization or school', personal: 'The people who use them' },
  } satisfies Question<MethodAnswers['ownership']>,
  condition: {
    question: 'Are they new or already in use?',
    answers: { new: 'New', existing: 'Already in use', both: 'Both' },
  } satisfies Question<MethodAnswers['condition']>,
  quantity: {
    question: 'How many are there?',
    answers: { few: 'A few', many: 'Many' },
  } satisfies Question<MethodAnswers['quantity']>,
  user: {
    question: 'Who uses each Mac?',
    answers: { one: 'One person', none: 'No single person: kiosk, dedicated or shared' },
  } satisfies Question<MethodAnswers['user']>,
  isUnderOtherMdm: {
    question: 'Are they managed by another MDM?',
    answers: { yes: 'Yes', no: 'No' },
  } satisfies YesNo,
  usesDemAccount: {
    question: 'Are they enrolled by a device enrollment manager account?',
    answers: { yes: 'Yes', no: 'No' },
  } satisfies YesNo,
  hasAppleManager: {
    question: 'Can your administrators use Apple Business or School Manager?',
    answers: { yes: 'Yes', no: 'No, or not wanted' },
  } satisfies YesNo,
  isAppleManagerCountry: {
    question: 'Is Apple Business or School Manager available in your country?',
    answers: { yes: 'Yes', no: 'No' },
  } satisfies YesNo,
  isWiredOnly: {
    question: 'Do you need a wired connection, or is the network unreliable?',
    answers: { yes: 'Yes', no: 'No' },
  } satisfies YesNo,
} as const satisfies Record<keyof MethodAnswers, object>;

/** Words of the guide screen; its statements are in the data of the guide. */
export const guide = {
  title: 'Guide',
  questionsTitle: 'Choose a method',
  questions,
  fits: {
    fitting: 'Fits',
    possible: 'Possible',
    'not-advised': 'Not advised',
  } satisfies Record<Fit, string>,
  chosen: (method: string) => `Use ${method}`,
  none: 'No method fits these answers',
  noneHint: 'With one of these changes, a method fits:',
  wayOut: (change: string, method: string) => `${change} Then: ${method}.`,
  changes: {
    usesDemAccount: 'Enroll without a device enrollment manager account.',
    hasAppleManager: 'Use Apple Business or School Manager.',
    userOne: 'Give each Mac to one person.',
    userNone: 'Enroll the Macs without a user.',
  },
  start: 'Create a profile with this method',
  speaksFor: 'In favor',
  speaksAgainst: 'Against',
  nothingAgainst: 'None of your answers rule it out.',
  nothingFor: 'None of your answers point to it.',
  verdicts: { yes: 'Yes', no: 'No' } satisfies Record<Verdict, string>,
  seedGuide: 'Draft guide, 2020',
  later: 'Microsoft today',
  truth: 'How Muster treats this',
  notSaid: 'The guide does not say',
  tableTitle: 'The three methods side by side',
  tableHint:
    'Every row of the guide’s suitability tables. If Microsoft’s advice has changed, both versions are shown; follow the newer one.',
  topic: 'Question',
  asked: 'Relevant to your answers',
  methodTitle: 'Methods in detail',
  parts: {
    definition: 'What it is',
    suitability: 'Where it fits',
    'administrator-task': 'Administrator tasks',
    'user-task': 'End-user tasks',
  },
  prerequisites: 'Prerequisites',
  notes: 'Notes',
  rules: 'Rules and gaps',
  everything: 'Complete guide by number',
  everythingHint: 'Every numbered statement, with both versions.',
  reference: 'Guide reference',
  referenceOf: (ids: string) => `Guide: ${ids}`,
  groups: {
    T: 'Principles',
    DOC: 'The document',
    PRE: 'Prerequisites',
    BYOD: 'Device enrollment',
    ADE: 'Automated Device Enrollment',
    CFG: 'Apple Configurator',
    MX: 'User tasks by path',
    RULE: 'Rules',
    NOTE: 'Notes',
    GAP: 'Open points in the draft',
  },
  links: 'External pages',
} as const;
