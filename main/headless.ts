import { nodeChild } from './files/child.ts';
import { runCommandLine } from './headless/command-line.ts';

/** The headless face: the same bench without a window, under plain Node. */
process.exitCode = await runCommandLine(process.argv.slice(2), nodeChild);
