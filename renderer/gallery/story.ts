import type { ScreenName } from '../app/screen-name.ts';
import type { StoryActs } from './act-out.ts';
import type { FakeBenchStart } from './fake-bench.ts';

/** One state of one screen, opened by its name in the hash: `#bench-full`. */
export interface Story {
  readonly screen: ScreenName;
  readonly start: Omit<FakeBenchStart, 'nowMs'>;
  /** What a person does before the story is at its state. */
  readonly acts?: StoryActs;
}
