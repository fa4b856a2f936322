import type { Method } from '../profile.ts';
import { GUIDE, guideStatement, suitabilityRow, type GuideStatement } from './guide.ts';
import { askedTopics, canUseAppleManager, type MethodAnswers } from './method-answers.ts';
import type { Verdict } from './statement.ts';
import type { TopicId } from './topics.ts';

/** Whether a reason rules a method out, makes it second best, or supports it. */
type Weight = 'for' | 'limits' | 'rules-out';

/** One reason for or against a method, with the statement behind it in both readings. */
export interface MethodReason {
  readonly statement: GuideStatement;
  /** The table question that it answers, or null for a rule. */
  readonly topic: TopicId | null;
  readonly weight: Weight;
}

/** The applicable verdict: the later one if there is one (T-4). */
const advisedVerdict = ({ verdict, microsoftLater }: GuideStatement): Verdict | null =>
  microsoftLater?.verdict ?? verdict;

/** Every reason that the answers raise for a method: suitability rows first, then rules. */
export const reasonsFor = (method: Method, answers: MethodAnswers): readonly MethodReason[] => [
  ...askedTopics(answers).flatMap((topic) => rowReason(method, topic)),
  ...RULES.filter((rule) => rule.methods.includes(method) && rule.when(answers)).flatMap(
    ({ id, weight }) => statementReason(id, weight),
  ),
];

function rowReason(method: Method, topic: TopicId): readonly MethodReason[] {
  const statement = suitabilityRow(method, topic);
  if (statement === null) return [];
  return [{ statement, topic, weight: rowWeight(topic, statement) }];
}

/**
 * Another MDM must be left before any method, so it is a task to do first and rules nothing out.
 */
function rowWeight(topic: TopicId, statement: GuideStatement): Weight {
  if (advisedVerdict(statement) === 'yes') return 'for';
  return topic === 'other-mdm' ? 'limits' : 'rules-out';
}

function statementReason(id: string, weight: Weight): readonly MethodReason[] {
  const statement = guideStatement(id);
  return statement === null ? [] : [{ statement, topic: null, weight }];
}

interface MethodRule {
  readonly id: string;
  readonly methods: readonly Method[];
  readonly weight: Weight;
  readonly when: (answers: MethodAnswers) => boolean;
}

const ofOrganization = (answers: MethodAnswers): boolean => answers.ownership === 'organization';

const RULES: readonly MethodRule[] = [
  {
    id: 'RULE-04',
    methods: ['device-enrollment'],
    weight: 'rules-out',
    when: (answers) => ofOrganization(answers) || answers.user === 'none',
  },
  {
    id: 'RULE-16',
    methods: ['ade', 'apple-configurator'],
    weight: 'rules-out',
    when: (answers) => !ofOrganization(answers),
  },
  {
    id: 'RULE-02',
    methods: ['ade', 'apple-configurator'],
    weight: 'rules-out',
    when: (answers) => answers.usesDemAccount,
  },
  {
    id: 'RULE-03',
    methods: ['ade', 'apple-configurator'],
    weight: 'limits',
    when: (answers) => answers.isUnderOtherMdm,
  },
  {
    id: 'PRE-03',
    methods: ['ade'],
    weight: 'rules-out',
    when: (answers) => !canUseAppleManager(answers),
  },
  {
    id: 'T-6',
    methods: ['apple-configurator'],
    weight: 'rules-out',
    when: (answers) => answers.user === 'one',
  },
  {
    id: 'RULE-11',
    methods: ['apple-configurator'],
    weight: 'limits',
    when: (answers) => canUseAppleManager(answers) && !answers.isWiredOnly,
  },
  {
    id: 'CFG-FEAT-01',
    methods: ['ade'],
    weight: 'limits',
    when: (answers) => answers.isWiredOnly,
  },
];

/** The ids of every statement that can be a reason. */
export const reasonIds: readonly string[] = [
  ...GUIDE.filter(({ part }) => part === 'suitability').map(({ id }) => id),
  ...RULES.map(({ id }) => id),
];
