import { app } from 'electron';
import { spawn } from 'node:child_process';
import { basename } from 'node:path';

import { CHILD_STREAMS, ofProcess, type LaunchChild } from './files/child.ts';
import { EXIT } from './headless/command.ts';
import { runCommandLine } from './headless/command-line.ts';
import { createStderrDiagnostics } from './host/stderr-diagnostics.ts';
import { systemClock } from './host/system-clock.ts';

/**
 * The headless face of the installed app, whose fuses keep it from running as Node. All of it
 * happens while Electron waits for this module, before it looks for a display: there is no window,
 * no page and no second process but those that write files.
 */
const PROGRAMS = {
  'file-worker': () => import('./export/file-worker.ts'),
  'line-worker': () => import('./files/line-worker.ts'),
} as const;

const end = process.argv.indexOf('--');
const switches = process.argv.slice(1, end);
const PROGRAM = '--program=';

/** The same app once more, as one of {@link PROGRAMS}. */
const launch: LaunchChild = (program) =>
  ofProcess(
    spawn(
      process.execPath,
      [...switches, `${PROGRAM}${basename(program.pathname, '.js')}`, '--'],
      CHILD_STREAMS,
    ),
  );

const diagnostics = createStderrDiagnostics(systemClock);
for (const kind of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(kind, (error) => {
    // Electron would open a dialog and go on.
    diagnostics.fault('Muster ended', error);
    app.exit(EXIT.fault);
  });
app.dock?.hide();

const name = switches.find((word) => word.startsWith(PROGRAM))?.slice(PROGRAM.length);
if (name === undefined) app.exit(await runCommandLine(process.argv.slice(end + 1), launch));
else {
  await PROGRAMS[name as keyof typeof PROGRAMS]();
  // It ends with its parent. Until then Electron must not go on to its display.
  await new Promise(() => undefined);
}
