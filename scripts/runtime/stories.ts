import { join } from 'node:path';

const OUT = join(import.meta.dirname, '../../.cache/stories');

/** Muster with a main process for stories that run one after another in one Electron. */
export const STORIES = {
  entry: 'test/support/story-main.ts',
  /** Where its build goes. */
  out: OUT,
  main: { name: 'stories', folder: join(OUT, 'main') },
} as const;
