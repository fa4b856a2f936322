// `npm run bench`: the figures of docs/performance.md; `-- --write` writes them there.
import { runWithProjectNode } from './bootstrap.mjs';

runWithProjectNode('test/bench/run.ts', process.argv.slice(2));
