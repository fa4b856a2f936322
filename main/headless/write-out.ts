import { fileRunner, type FileRunner } from '../export/file-runner.ts';
import { writeFailures } from '../../words/en/write-failures.ts';
import type { WriteFailure } from '../files/write-failure.ts';
import type { Io } from './command.ts';

/** Writes one file for a command; SIGINT and SIGTERM give it up. */
export function fileWriter(dataFolder: string, io: Io): FileRunner {
  const run = fileRunner({ dataFolder, launch: io.launch });
  return (name, given) => run(name, given, io.stopped);
}

/** What stood in the way of a file, and what to do. */
export function notWrittenSentence({ kind, detail }: WriteFailure): string {
  const { what, next } = writeFailures[kind];
  return `${what} ${next}${detail === '' ? '' : ` (${detail})`}`;
}
