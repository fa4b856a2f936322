import { METHODS, type Method } from '../profile.ts';
import type { TopicId } from './topics.ts';

/** Parts of the guide by id prefix; `T` are the product truths derived from them. */
export const STATEMENT_GROUPS = [
  'T',
  'DOC',
  'PRE',
  'BYOD',
  'ADE',
  'CFG',
  'MX',
  'RULE',
  'NOTE',
  'GAP',
] as const;
export type StatementGroup = (typeof STATEMENT_GROUPS)[number];

/** The part of a method's description that a statement belongs to. */
export type StatementPart =
  | 'general'
  | 'definition'
  | 'suitability'
  | 'administrator-task'
  | 'user-task';

export type Verdict = 'yes' | 'no';

/** What Microsoft's finished documents say instead, with the ids of the gaps that explain why. */
interface LaterReading {
  readonly text: string;
  /** Only if the verdict itself changed. */
  readonly verdict: Verdict | null;
  readonly gaps: readonly [string, ...string[]];
}

/** One numbered statement of the guide in both readings. The later one applies (T-4). */
export interface Statement {
  readonly id: string;
  readonly group: StatementGroup;
  readonly part: StatementPart;
  readonly methods: readonly Method[];
  /** Lines of the seed guide, e.g. `86, 90` or `142-143`; null for a product truth. */
  readonly seedLines: string | null;
  /** What the seed guide says, right or wrong, in our words. For a gap: what is wrong with it. */
  readonly seedGuide: string;
  /** The check mark or cross of a suitability row. */
  readonly verdict: Verdict | null;
  /** What limits the verdict, or null. */
  readonly caveat: string | null;
  /** The questions that a suitability row answers. */
  readonly topics: readonly TopicId[];
  /** Null if the finished documents agree or say nothing. */
  readonly microsoftLater: LaterReading | null;
}

/** A statement as written in its source file. */
export interface StatementSource extends Partial<
  Pick<Statement, 'methods' | 'verdict' | 'caveat' | 'topics'>
> {
  readonly id: string;
  readonly lines: string | null;
  readonly says: string;
  /** Later text, then the gap ids; a gap without ids refers to itself. */
  readonly later?: readonly [text: string, ...gaps: string[]];
  readonly laterVerdict?: Verdict;
}

/** Statements from their sources; `methods` applies unless a source says otherwise. */
export const toStatements = (
  methods: readonly Method[],
  sources: readonly StatementSource[],
): readonly Statement[] => sources.map((source) => toStatement(methods, source));

export const ALL_METHODS: readonly Method[] = METHODS;

function toStatement(methods: readonly Method[], source: StatementSource): Statement {
  return {
    id: source.id,
    group: groupOf(source.id),
    part: partOf(source.id),
    methods: source.methods ?? methods,
    seedLines: source.lines,
    seedGuide: source.says,
    verdict: source.verdict ?? null,
    caveat: source.caveat ?? null,
    topics: source.topics ?? [],
    microsoftLater: laterOf(source),
  };
}

function laterOf({ id, later, laterVerdict }: StatementSource): LaterReading | null {
  if (later === undefined) return null;
  const [text, ...ids] = later;
  const [first = id, ...rest] = ids;
  return { text, verdict: laterVerdict ?? null, gaps: [first, ...rest] };
}

function groupOf(id: string): StatementGroup {
  const group = STATEMENT_GROUPS.find((name) => id.startsWith(`${name}-`));
  if (group === undefined) throw new TypeError(`No group for the guide id ${id}`);
  return group;
}

function partOf(id: string): StatementPart {
  if (id.includes('-DEF-')) return 'definition';
  if (id.includes('-FEAT-')) return 'suitability';
  if (id.includes('-ADMIN-')) return 'administrator-task';
  return id.includes('-USER-') ? 'user-task' : 'general';
}
