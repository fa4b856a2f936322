// `npm run screenshots`: writes the pictures of docs/images from the real window.
import { runWithProjectNode } from './bootstrap.mjs';

runWithProjectNode('test/screenshots/run.ts', process.argv.slice(2));
