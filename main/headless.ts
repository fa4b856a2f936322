import { backupCommand } from './headless/commands/backup.ts';
import { dayCloseCommand } from './headless/commands/day-close.ts';
import { restoreCommand } from './headless/commands/restore.ts';
import { CommandEnded, EXIT, type Command, type ExitCode, type Io } from './headless/command.ts';
import { devicesCommand, sessionsCommand } from './headless/commands/sessions.ts';
import { exportCommand } from './headless/commands/export.ts';
import { importExpected } from './headless/commands/import-expected.ts';
import { identifyCommand } from './headless/commands/identify.ts';
import { guideCommand } from './headless/commands/guide.ts';
import { profileExport, profileImport } from './headless/commands/profile-file.ts';
import { profileAdd, profileList } from './headless/commands/profile.ts';
import { readinessCommand } from './headless/commands/readiness.ts';
import { importUndo, reconcileCommand } from './headless/commands/reconcile.ts';
import { stepsCommand } from './headless/commands/steps.ts';
import { verifyCommand } from './headless/commands/verify.ts';
import { watchCommand } from './headless/commands/watch.ts';

/**
 * The headless face: the same bench without a window, under plain Node. Answers go to stdout, one
 * JSON value or line each; everything else goes to stderr.
 */
const COMMANDS: readonly Command[] = [
  profileAdd,
  profileList,
  profileExport,
  profileImport,
  guideCommand,
  watchCommand,
  identifyCommand,
  sessionsCommand,
  devicesCommand,
  exportCommand,
  reconcileCommand,
  importExpected,
  importUndo,
  verifyCommand,
  backupCommand,
  restoreCommand,
  dayCloseCommand,
  stepsCommand,
  readinessCommand,
];

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<ExitCode> {
  const io = processIo();
  const found = COMMANDS.find(({ name }) => startsWith(args, name.split(' ')));
  if (args[0] === 'help' || args.some((word) => word === '--help' || word === '-h')) {
    helpLines(found ? [found] : COMMANDS).forEach(io.answer);
    return EXIT.well;
  }
  if (!found) {
    if (args.length === 0) helpLines(COMMANDS).forEach(io.say);
    else io.say(`muster: there is no command “${args.slice(0, 2).join(' ')}”. See: muster --help`);
    return EXIT.usage;
  }
  try {
    return await found.run(args.slice(found.name.split(' ').length), io);
  } catch (error) {
    if (!(error instanceof CommandEnded)) throw error;
    io.say(`muster ${found.name}: ${error.message}`);
    return error.exitCode;
  }
}

function helpLines(commands: readonly Command[]): string[] {
  return [
    'muster: the staging bench without a window',
    '',
    ...commands.flatMap(({ name, usage, summary }) => [
      `  muster ${name} ${usage}`,
      `      ${summary}`,
    ]),
    '',
    'Exit codes: 0 well, 1 fault, 2 wrong usage, 3 damage found, 4 log held by another writer.',
  ];
}

function startsWith(args: readonly string[], words: readonly string[]): boolean {
  return words.every((word, index) => args[index] === word);
}

function processIo(): Io {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => stop.abort());
  }
  // A reader that went away ends the command like a signal does.
  process.stdout.on('error', () => stop.abort());
  // Nobody reads the messages any more; the work goes on.
  process.stderr.on('error', () => undefined);
  return {
    answer: (line) => void process.stdout.write(`${line}\n`),
    say: (line) => void process.stderr.write(`${line}\n`),
    stdin: process.stdin,
    stopped: stop.signal,
  };
}
