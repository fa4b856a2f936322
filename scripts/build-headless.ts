/** Builds the headless face into the given folder, for programs that start it many times. */
import { join } from 'node:path';
import { buildMain } from './build-targets.ts';

const [, , out] = process.argv;
if (out === undefined) throw new Error('Name a folder.');
await buildMain(join(import.meta.dirname, '..'), 'main/headless.ts', out);
