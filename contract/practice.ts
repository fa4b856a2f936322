import { ask } from './ask.ts';

/** Practice in the window: an invented bench in the place of the real one, for a while. */
export const practiceRequests = {
  /** Refused while anything on the bench could need a person. */
  startPractice: ask().answers<null>(),
  /** Removes the practice log, and shows the real bench again. */
  endPractice: ask().answers<null>(),
} as const;
