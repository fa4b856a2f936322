/** How many tests a stage passed and failed; a check is one test. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

export const PASSED: Outcome = { passed: 1, failed: 0 };
/** Of a stage whose work is in the stages that it needs. */
export const NOTHING: Outcome = { passed: 0, failed: 0 };
export const FAILED: Outcome = { passed: 0, failed: 1 };

export const sum = (outcomes: readonly Outcome[]): Outcome => ({
  passed: outcomes.reduce((total, { passed }) => total + passed, 0),
  failed: outcomes.reduce((total, { failed }) => total + failed, 0),
});

/** The line that CI reads, the last of a run. */
export const outcomeLine = ({ passed, failed }: Outcome): string =>
  `${passed} passed, ${failed} failed`;
