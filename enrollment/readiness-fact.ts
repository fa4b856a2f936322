import type { ReadinessFinding } from './readiness-finding.ts';

/** A technician's answer for a prerequisite that no file can prove; `withdrawn` undoes it. */
export const PREREQUISITE_ANSWERS = ['met', 'not-met', 'withdrawn'] as const;
export type PrerequisiteAnswer = (typeof PREREQUISITE_ANSWERS)[number];

/** A file read for readiness. Only its finding is kept, never the file. */
export interface FileReadFact {
  readonly kind: 'file-read';
  readonly finding: ReadinessFinding;
  /** UTC ms. */
  readonly atMs: number;
  readonly by: string | null;
}

/** A technician's answer about one prerequisite. */
export interface AnswerFact {
  readonly kind: 'prerequisite-answered';
  /** Guide id, e.g. `PRE-03`. */
  readonly prerequisiteId: string;
  readonly answer: PrerequisiteAnswer;
  /** UTC ms. */
  readonly atMs: number;
  readonly by: string | null;
}

/** One fact that the bench knows about its readiness, in the order learned. */
export type ReadinessFact = FileReadFact | AnswerFact;

/** The newest reading of each kind of file; older ones no longer count. */
export const newestFile = (
  facts: readonly ReadinessFact[],
  kind: ReadinessFinding['kind'],
): FileReadFact | null =>
  facts
    .filter((fact) => fact.kind === 'file-read')
    .findLast((fact) => fact.finding.kind === kind) ?? null;

/** The current answer to a prerequisite, or null if there is none or it was withdrawn. */
export function currentAnswer(
  facts: readonly ReadinessFact[],
  prerequisiteId: string,
): AnswerFact | null {
  const newest = facts
    .filter((fact) => fact.kind === 'prerequisite-answered')
    .findLast((fact) => fact.prerequisiteId === prerequisiteId);
  return newest === undefined || newest.answer === 'withdrawn' ? null : newest;
}
