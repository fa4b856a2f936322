// `npm test`: everything that CI checks. `npm test -- --only e2e` runs one part; `--help` lists them.
import { runWithProjectNode } from './bootstrap.mjs';

runWithProjectNode('scripts/checks.ts', process.argv.slice(2));
