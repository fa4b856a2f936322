import type { ReadinessFinding } from './readiness-finding.ts';

/** What a technician answers for a prerequisite that no file can prove; `withdrawn` takes it back. */
export const PREREQUISITE_ANSWERS = ['met', 'not-met', 'withdrawn'] as const;
export type PrerequisiteAnswer = (typeof PREREQUISITE_ANSWERS)[number];

/** A file that was read for readiness. Only its finding is kept, never the file. */
export interface FileReadFact {
  readonly kind: 'file-read';
  readonly finding: ReadinessFinding;
  /** UTC ms. */
  readonly atMs: number;
  readonly by: string | null;
}

/** What a technician said of one prerequisite. */
export interface AnswerFact {
  readonly kind: 'prerequisite-answered';
  /** Guide id, e.g. `PRE-03`. */
  readonly prerequisiteId: string;
  readonly answer: PrerequisiteAnswer;
  /** UTC ms. */
  readonly atMs: number;
  readonly by: string | null;
}

/** One thing that the bench knows of its readiness, in the order in which it was learned. */
export type ReadinessFact = FileReadFact | AnswerFact;

/** The newest reading of each kind of file; an older one says nothing any more. */
export const newestFile = (
  facts: readonly ReadinessFact[],
  kind: ReadinessFinding['kind'],
): FileReadFact | null =>
  facts
    .filter((fact) => fact.kind === 'file-read')
    .findLast((fact) => fact.finding.kind === kind) ?? null;

/** The standing answer to a prerequisite, or null when there is none or it was withdrawn. */
export function standingAnswer(
  facts: readonly ReadinessFact[],
  prerequisiteId: string,
): AnswerFact | null {
  const newest = facts
    .filter((fact) => fact.kind === 'prerequisite-answered')
    .findLast((fact) => fact.prerequisiteId === prerequisiteId);
  return newest === undefined || newest.answer === 'withdrawn' ? null : newest;
}
