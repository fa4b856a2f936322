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

/** That Microsoft's finished documents say something else, with the ids of the gaps that explain why. */
interface LaterReading {
  /** Only if the verdict itself changed. */
  readonly verdict: Verdict | null;
  readonly gaps: readonly [string, ...string[]];
}

/**
 * One numbered statement of the guide, which may have two readings; the later one applies (T-4). The
 * catalogue of words has their text by its id.
 */
export interface Statement<Id extends string = string> {
  readonly id: Id;
  readonly group: StatementGroup;
  readonly part: StatementPart;
  readonly methods: readonly Method[];
  /** Lines of the seed guide, e.g. `86, 90` or `142-143`; null for a product truth. */
  readonly seedLines: string | null;
  /** The check mark or cross of a suitability row. */
  readonly verdict: Verdict | null;
  /** The questions that a suitability row answers. */
  readonly topics: readonly TopicId[];
  /** Null if the finished documents agree or say nothing. */
  readonly microsoftLater: LaterReading | null;
}

/** A statement as written in its source file. */
export interface StatementSource extends Partial<
  Pick<Statement, 'methods' | 'verdict' | 'topics'>
> {
  readonly id: string;
  readonly lines: string | null;
  /** The gap ids of a later reading; a gap without ids refers to itself. */
  readonly later?: readonly string[];
  readonly laterVerdict?: Verdict;
}

/** Statements from their sources; `methods` applies unless a source says otherwise. */
export const toStatements = <const Sources extends readonly StatementSource[]>(
  methods: readonly Method[],
  sources: Sources,
): readonly Statement<Sources[number]['id']>[] =>
  sources.map((source) => toStatement(methods, source));

export const ALL_METHODS: readonly Method[] = METHODS;

function toStatement<Id extends string>(
  methods: readonly Method[],
  source: StatementSource & { readonly id: Id },
): Statement<Id> {
  return {
    id: source.id,
    group: groupOf(source.id),
    part: partOf(source.id),
    methods: source.methods ?? methods,
    seedLines: source.lines,
    verdict: source.verdict ?? null,
    topics: source.topics ?? [],
    microsoftLater: laterOf(source),
  };
}

function laterOf({ id, later, laterVerdict }: StatementSource): LaterReading | null {
  if (later === undefined) return null;
  const [first = id, ...rest] = later;
  return { verdict: laterVerdict ?? null, gaps: [first, ...rest] };
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
