import { afterEach, beforeEach } from 'vitest';

import { startVirtualBench, type VirtualBench } from '../../support/virtual-bench.ts';
import { addProfile, createDataFolder } from './data-folder.ts';
import { startWatch, type Watch, type WatchOptions } from './watch.ts';

/** An empty bench and a data folder with one profile, for each story of a file. */
export interface Story {
  readonly bench: VirtualBench;
  readonly data: string;
  readonly watch: (options?: Partial<WatchOptions>) => Promise<Watch>;
}

/** Prepares a story before each test of the file, and cleans up after it. */
export function eachStory(options?: Parameters<typeof startVirtualBench>[0]): () => Story {
  let story: Story | null = null;
  let putAway: () => Promise<void> = () => Promise.resolve();
  beforeEach(async () => {
    const bench = await startVirtualBench(options);
    const folder = createDataFolder();
    const data = folder.path;
    putAway = async () => {
      await bench.stop();
      folder.remove();
    };
    addProfile(data);
    story = { bench, data, watch: (given) => startWatch(bench, { data, ...given }) };
  });
  afterEach(() => putAway());
  return () => {
    if (story === null) throw new Error('The story has not begun.');
    return story;
  };
}
