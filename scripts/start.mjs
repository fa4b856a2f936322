// `npm start`: installs what is missing, builds, opens Muster. Arguments go to the app.
import { runWithProjectNode } from './bootstrap.mjs';

runWithProjectNode('scripts/launch.ts', process.argv.slice(2));
