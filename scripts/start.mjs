// `npm start`: installs what is missing, builds, opens Muster. Arguments go to the app.
import { runWithProjectNode } from './bootstrap.mjs';
import { saysHelp } from './start-help.mjs';

const args = process.argv.slice(2);
if (!saysHelp(args)) runWithProjectNode('scripts/launch.ts', args);
