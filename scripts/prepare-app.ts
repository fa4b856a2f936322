/** Makes the built app ready to run, so that tests which start at the same time find it ready. */
import { join } from 'node:path';
import { buildMain } from './build-targets.ts';
import { runnableApp, runnableWith } from './runtime/runnable-app.ts';
import { STORIES } from './runtime/stories.ts';

const root = join(import.meta.dirname, '..');
await runnableApp(root, false);
await buildMain(root, STORIES.entry, STORIES.out);
await runnableWith(root, STORIES.main);
