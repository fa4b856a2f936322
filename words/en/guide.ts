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
    question: 'Are they new or in use?',
    answers: { new: 'New', existing: 'In use already', both: 'Both' },
  } satisfies Question<MethodAnswers['condition']>,
  quantity: {
    question: 'How many are there?',
    answers: { few: 'A few', many: 'Many' },
  } satisfies Question<MethodAnswers['quantity']>,
  user: {
    question: 'Who works on each Mac?',
    answers: { one: 'One person', none: 'Nobody in particular: kiosk, dedicated or shared' },
  } satisfies Question<MethodAnswers['user']>,
  isUnderOtherMdm: {
    question: 'Does another MDM manage them now?',
    answers: { yes: 'Yes', no: 'No' },
  } satisfies YesNo,
  usesDemAccount: {
    question: 'Does a device enrollment manager account enroll them?',
    answers: { yes: 'Yes', no: 'No' },
  } satisfies YesNo,
  hasAppleManager: {
    question: 'Can your administrators use Apple Business or School Manager?',
    answers: { yes: 'Yes', no: 'No, or not wanted' },
  } satisfies YesNo,
  isAppleManagerCountry: {
    question: 'Does your country have Apple Business or School Manager?',
    answers: { yes: 'Yes', no: 'No' },
  } satisfies YesNo,
  isWiredOnly: {
    question: 'Is a wired connection needed, or does the network make trouble?',
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
  noneHint: 'Each of these changes would let one fit:',
  wayOut: (change: string, method: string) => `${change} Then: ${method}.`,
  changes: {
    usesDemAccount: 'Enroll without a device enrollment manager account.',
    hasAppleManager: 'Use Apple Business or School Manager.',
    userOne: 'Give each Mac to one person.',
    userNone: 'Enroll the Macs without a user.',
  },
  start: 'Make a profile with this method',
  speaksFor: 'Speaks for it',
  speaksAgainst: 'Speaks against it',
  nothingAgainst: 'Nothing in your answers speaks against it.',
  nothingFor: 'Nothing in your answers speaks for it.',
  verdicts: { yes: 'Yes', no: 'No' } satisfies Record<Verdict, string>,
  seedGuide: 'Seed guide, 2020',
  later: 'Microsoft later',
  truth: 'Muster holds to this',
  notSaid: 'The guide does not say',
  tableTitle: 'The three methods side by side',
  tableHint:
    'Every row of the guide’s suitability tables. Where a later reading differs, both stand; the later one is the advice.',
  topic: 'Question',
  asked: 'Asked by your answers',
  methodTitle: 'The methods in full',
  parts: {
    definition: 'What it is',
    suitability: 'Where it fits',
    'administrator-task': 'Administrator tasks',
    'user-task': 'End-user tasks',
  },
  prerequisites: 'Prerequisites',
  notes: 'Notes',
  rules: 'Rules and gaps',
  everything: 'The whole guide by number',
  everythingHint: 'Each numbered statement in both readings.',
  gaps: (ids: string) => `Why: ${ids}`,
  groups: {
    T: 'Product truths',
    DOC: 'The document',
    PRE: 'Prerequisites',
    BYOD: 'Device enrollment',
    ADE: 'Automated Device Enrollment',
    CFG: 'Apple Configurator',
    MX: 'User tasks by path',
    RULE: 'Rules',
    NOTE: 'Notes',
    GAP: 'Open points of the draft',
  },
  links: 'Pages outside Muster',
} as const;
