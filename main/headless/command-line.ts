import type { LaunchChild } from '../files/child.ts';
import { CommandEnded, EXIT, type Command, type ExitCode, type Io } from './command.ts';
import { writeList } from './answer-list.ts';
import { allCommands, findCommand } from './command-table.ts';
import { plainLine } from './plain-line.ts';

/**
 * Runs one command over the streams of this process: answers go to stdout, one JSON value or line
 * each; everything else goes to stderr. Resolves once all of it is written; `launch` starts the
 * programs that write files.
 */
export async function runCommandLine(
  args: readonly string[],
  launch: LaunchChild,
): Promise<ExitCode> {
  let isUnanswered = false;
  const code = await run(
    args,
    processIo(launch, () => (isUnanswered = true)),
  );
  // An error of the stream is told after the callback of what could not be written.
  await new Promise((resolve) => process.stdout.write('', () => setImmediate(resolve)));
  return isUnanswered && code === EXIT.well ? EXIT.fault : code;
}

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const found = await findCommand(args);
  if (args[0] === 'help' || args.some((word) => word === '--help' || word === '-h')) {
    helpLines(found ? [found] : await allCommands()).forEach(io.answer);
    return EXIT.well;
  }
  if (!found) {
    if (args.length === 0) helpLines(await allCommands()).forEach(io.say);
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
    ...commands.flatMap(({ name, usage, summary }) =>
      `  muster ${name} ${usage}\n      ${summary}`.split('\n'),
    ),
    '',
    'Exit codes: 0 well, 1 fault, 2 wrong usage, 3 damage found, 4 log held by another writer.',
  ];
}

/** Half an answer is no answer, however well the command itself went. */
function sayUnanswered({ message }: Error): void {
  process.stderr.write(`${plainLine(`muster: the answer could not be written: ${message}`)}\n`);
}

function processIo(launch: LaunchChild, onUnanswered: () => void): Io {
  const stop = new AbortController();
  let isAsked = false;
  let isRead = true;
  // A reader that went away ends the command like a signal does, and so does a disk that takes no answer.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    isRead = false;
    stop.abort();
    if (error.code === 'EPIPE') return;
    sayUnanswered(error);
    onUnanswered();
  });
  // Nobody reads the messages any more; the work goes on.
  process.stderr.on('error', () => undefined);
  const io: Io = {
    answer: (line) => void process.stdout.write(`${plainLine(line)}\n`),
    answerList: async (rows) => {
      const isWritten = await writeList(process.stdout, rows, io.stopped);
      if (!isWritten && isRead) throw new CommandEnded(EXIT.fault, 'Stopped before the end.');
    },
    say: (line) => void process.stderr.write(`${plainLine(line)}\n`),
    stdin: process.stdin,
    launch,
    get stopped() {
      // Taken only for who asks, since a signal that nobody hears would end nothing any more.
      if (!isAsked) {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) {
          // It comes twice where both the terminal and npm send it; the second must not cut the closing.
          process.on(signal, () => stop.abort());
        }
      }
      isAsked = true;
      return stop.signal;
    },
  };
  return io;
}
