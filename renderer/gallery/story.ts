import type { FirstPlace } from '../app/use-where.ts';
import type { StoryActs } from './act-out.ts';
import type { Sheet } from '../../contract/paper.ts';
import type { BenchStart } from './gallery-bench.ts';

/** One state of one place or sheet, opened by its name in the hash: `#bench-full`. */
export interface Story {
  /** Where the window opens. */
  readonly at: FirstPlace;
  readonly start: Omit<BenchStart, 'nowMs'>;
  /** The story is this sheet of paper instead of a screen. */
  readonly sheet?: Sheet;
  /** The story is the wall display instead of a screen. */
  readonly isWall?: true;
  /** What a person does to reach the state of the story. */
  readonly acts?: StoryActs;
}
