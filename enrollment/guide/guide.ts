import { METHODS, type Method } from '../profile.ts';
import { GUIDE_LINKS, type GuideLink } from './links.ts';
import type { Statement, StatementGroup, StatementPart } from './statement.ts';
import { adeSuitability } from './statements/ade-suitability.ts';
import { adeTasks } from './statements/ade-tasks.ts';
import { configuratorSuitability } from './statements/configurator-suitability.ts';
import { configuratorTasks } from './statements/configurator-tasks.ts';
import { deviceEnrollmentStatements } from './statements/device-enrollment.ts';
import { documentStatements } from './statements/document.ts';
import { gapStatements } from './statements/gaps.ts';
import { matrixStatements } from './statements/matrix.ts';
import { noteStatements } from './statements/notes.ts';
import { prerequisiteStatements } from './statements/prerequisites.ts';
import { ruleStatements } from './statements/rules.ts';
import { truths } from './statements/truths.ts';
import { TOPIC_IDS, type TopicId } from './topics.ts';

const statements = [
  ...truths,
  ...documentStatements,
  ...prerequisiteStatements,
  ...deviceEnrollmentStatements,
  ...adeSuitability,
  ...adeTasks,
  ...configuratorSuitability,
  ...configuratorTasks,
  ...matrixStatements,
  ...ruleStatements,
  ...noteStatements,
  ...gapStatements,
];

export type StatementId = (typeof statements)[number]['id'];
export type GuideStatement = Statement<StatementId>;

/** Every numbered statement of the guide, in document order; product truths first. */
export const GUIDE: readonly GuideStatement[] = statements;

const byId: ReadonlyMap<string, GuideStatement> = new Map(GUIDE.map((each) => [each.id, each]));

/** The statement of this id, or null. */
export const guideStatement = (id: string): GuideStatement | null => byId.get(id) ?? null;

/** The statements of one group, in order. */
export const statementsOf = (group: StatementGroup): readonly GuideStatement[] =>
  GUIDE.filter((each) => each.group === group);

/**
 * What the guide says about one method in one part: its suitability, its tasks, its definitions.
 */
export const statementsFor = (method: Method, part: StatementPart): readonly GuideStatement[] =>
  GUIDE.filter((each) => each.part === part && each.methods.includes(method));

/** One question with the answer of each method; null if the guide does not say. */
export interface ComparisonRow {
  readonly topic: TopicId;
  readonly answers: Readonly<Record<Method, GuideStatement | null>>;
}

/** The suitability tables of the three methods side by side. */
export const COMPARISON: readonly ComparisonRow[] = TOPIC_IDS.map((id) => ({
  topic: id,
  answers: {
    'device-enrollment': suitabilityRow('device-enrollment', id),
    ade: suitabilityRow('ade', id),
    'apple-configurator': suitabilityRow('apple-configurator', id),
  },
}));

/** The suitability row of a method for a question, or null if the guide does not say. */
export function suitabilityRow(method: Method, topic: TopicId): GuideStatement | null {
  return statementsFor(method, 'suitability').find(({ topics }) => topics.includes(topic)) ?? null;
}

/** The whole guide as one plain value, for `guide --json`. */
export interface GuideDocument {
  readonly methods: readonly Method[];
  readonly statements: readonly GuideStatement[];
  readonly comparison: readonly ComparisonRow[];
  readonly links: readonly GuideLink[];
}

/** {@link GuideDocument} of this release. */
export const guideDocument = (): GuideDocument => ({
  methods: METHODS,
  statements: GUIDE,
  comparison: COMPARISON,
  links: GUIDE_LINKS,
});
