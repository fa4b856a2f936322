import { statSync } from 'node:fs';
import { dirname } from 'node:path';

import { logFiles } from '../../db/index.ts';
import { siblingProgram } from '../../db/sibling-program.ts';
import type { LaunchChild } from '../files/child.ts';
import { runJob, SILENCE_MS, type JobEnd } from '../files/run-job.ts';
import type { FileJobName, FileJobs } from './file-jobs.ts';

/** Writes files beside the bench. What hangs is given up, and is an answer like any other failure. */
export type FileRunner = <Name extends FileJobName>(
  name: Name,
  given: FileJobs[Name]['given'],
  signal?: AbortSignal,
) => Promise<FileJobs[Name]['found']>;

export interface FileRunnerParts {
  readonly dataFolder: string;
  readonly launch: LaunchChild;
  /** Files that Muster reads just now and that no export may replace. */
  readonly sources?: () => readonly string[];
  /** How long a single call to the file system may take. */
  readonly silenceMs?: number;
}

/** How long a killed program and the removal of what it left may take. */
const TIDY_MS = 2000;

/** The runner of a bench, one program for each job. */
export function fileRunner(parts: FileRunnerParts): FileRunner {
  const { dataFolder, launch, sources = () => [], silenceMs } = parts;
  /** Folders in which a program still hangs; another one there would only join it. */
  const hanging = new Set<string>();
  const run = (name: FileJobName, given: object, limits: Parameters<typeof runJob>[3]) =>
    runJob(
      launch,
      siblingProgram('file-worker', import.meta.url),
      { ...given, name, dataFolder, sources: sources() },
      limits,
    );

  const afterEnd = async (
    name: FileJobName,
    end: Exclude<JobEnd, { kind: 'found' }>,
    folder: string,
  ) => {
    hanging.add(folder);
    const gone = end.gone.then(() => hanging.delete(folder));
    if (end.kind === 'not-answering' || name === 'clear') return;
    if (await isWithin(gone, TIDY_MS)) await run('clear', { path: folder }, { silenceMs: TIDY_MS });
  };

  return async <Name extends FileJobName>(
    name: Name,
    given: FileJobs[Name]['given'],
    signal?: AbortSignal,
  ) => {
    const folder = folderOf(name, given);
    const found = await (async () => {
      if (hanging.has(folder)) return NOT_ANSWERING;
      const limits =
        name === 'copy'
          ? { signal, silenceMs: copyMs(dataFolder, silenceMs) }
          : { signal, silenceMs };
      const end = await run(name, given, limits);
      if (end.kind === 'found') return end.found;
      await afterEnd(name, end, folder);
      return end.kind === 'cancelled' ? CANCELLED : NOT_ANSWERING;
    })();
    return found as FileJobs[Name]['found'];
  };
}

/** A disk or share that takes less than this of a copy is not expected to take the rest. */
const COPY_BYTES_PER_MS = 1000;

/** How long the copy of a log may take without a word: as SQLite makes it, it is one single step. */
function copyMs(dataFolder: string, silenceMs = SILENCE_MS): number {
  const { log } = logFiles(dataFolder);
  const bytes = [log, `${log}-wal`].map((file) => statSync(file, { throwIfNoEntry: false })?.size);
  return silenceMs + bytes.reduce<number>((sum, size = 0) => sum + size, 0) / COPY_BYTES_PER_MS;
}

const NOT_ANSWERING = { ok: false, kind: 'not-answering', detail: '' } as const;
const CANCELLED = { ok: false, kind: 'cancelled', detail: '' } as const;

function folderOf<Name extends FileJobName>(name: Name, given: FileJobs[Name]['given']): string {
  const path = 'request' in given ? given.request.path : given.path;
  return name === 'clear' ? path : dirname(path);
}

/** Whether this comes to pass within so many ms; the process is kept alive for it. */
async function isWithin(what: Promise<unknown>, ms: number): Promise<boolean> {
  const late = Promise.withResolvers<false>();
  const timer = setTimeout(() => late.resolve(false), ms);
  const isDone = await Promise.race([what.then(() => true), late.promise]);
  clearTimeout(timer);
  return isDone;
}
