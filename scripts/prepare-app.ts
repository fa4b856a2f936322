/** Makes the built app ready to run, so that tests which start at the same time find it ready. */
import { join } from 'node:path';
import { runnableApp } from './runtime/runnable-app.ts';

await runnableApp(join(import.meta.dirname, '..'), false);
