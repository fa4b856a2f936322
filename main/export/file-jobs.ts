import { join } from 'node:path';

import {
  backUpLog,
  BackupNotWhole,
  draftsOfOthers,
  withReadLog,
  type Backup,
  type BenchLog,
} from '../../db/index.ts';
import type { WriteFailureKind } from '../../enrollment/export/write-failure-kind.ts';
import { beginFile } from '../files/draft-file.ts';
import type { FilePiece, WrittenFile } from '../files/file-set.ts';
import type { TargetRules } from '../files/judge-target.ts';
import { attempt } from '../files/line-file.ts';
import { refuseTarget } from '../files/publish-files.ts';
import { writeFile, writeFileFrom } from '../files/write-file.ts';
import type { WriteResult } from '../files/write-failure.ts';
import type { ExportResult } from './export-failure.ts';
import type { WriteRequest, WrittenOrder } from './write-order.ts';

export type { WrittenFile };

/** Everything that Muster writes outside of its data folder; each job in a program of its own. */
export interface FileJobs {
  /** An export of the log. */
  readonly order: {
    readonly given: { readonly request: WriteRequest };
    readonly found: ExportResult<WrittenOrder>;
  };
  /** A file whose content is known: a print, a list, profiles. */
  readonly content: {
    readonly given: {
      readonly path: string;
      readonly content: string | Uint8Array;
      readonly rows: number;
      readonly replaces?: readonly string[] | undefined;
    };
    readonly found: WriteResult<readonly WrittenFile[]>;
  };
  /** The rows of a closed day. */
  readonly day: {
    readonly given: { readonly path: string; readonly head: DayHead };
    readonly found: WriteResult<readonly WrittenFile[]>;
  };
  /** A backup at a place that a person chose. */
  readonly copy: {
    readonly given: { readonly path: string; readonly nowMs: number };
    readonly found: WriteResult<Backup, WriteFailureKind | 'not-whole'>;
  };
  /** Removes what killed writers left in a folder; answers with drafts that may still be written elsewhere. */
  readonly clear: {
    readonly given: { readonly path: string };
    readonly found: WriteResult<readonly string[]>;
  };
}

type DayHead = Parameters<BenchLog['dayPieces']>[0];

export type FileJobName = keyof FileJobs;

/** One job as it is handed to the program that does it. */
export type FileJob = {
  [Name in FileJobName]: {
    readonly name: Name;
    readonly dataFolder: string;
    readonly sources: readonly string[];
  } & FileJobs[Name]['given'];
}[FileJobName];

/** Does a job where it is called. Throws when the log cannot be read. */
export async function doFileJob(
  job: FileJob,
  onStep: () => void = () => undefined,
): Promise<FileJobs[FileJobName]['found']> {
  const options = { dataFolder: job.dataFolder, sources: job.sources, onStep };
  switch (job.name) {
    case 'order': {
      // Only here, since all formats come with it, and every job begins a program.
      const { writeOrder } = await import('./write-order.ts');
      return withReadLog(job.dataFolder, (log) =>
        writeOrder(log, job.request, { ...options, files: { writeFile, writeFileFrom } }),
      );
    }
    case 'day':
      return withReadLog(job.dataFolder, (log) =>
        writeFileFrom(job.path, dayPieces(log, job.head), options),
      );
    case 'content': {
      const { content, rows, replaces } = job;
      return writeFile(job.path, [{ part: 1, content, rows }], { ...options, replaces });
    }
    case 'copy':
      // From here on the clock runs; SQLite tells of no step in between.
      onStep();
      return copyLog(job.path, job.nowMs, options);
    case 'clear':
      return attempt(() => {
        beginFile(join(job.path, 'none'), onStep).discard();
        onStep();
        return draftsOfOthers(job.path);
      });
  }
}

async function* dayPieces(log: BenchLog, head: DayHead): AsyncIterable<FilePiece> {
  for (const content of log.dayPieces(head)) yield { part: 1, content, rows: 0 };
}

function copyLog(path: string, nowMs: number, rules: TargetRules): FileJobs['copy']['found'] {
  try {
    return attempt(() => {
      refuseTarget(path, { ...rules, mayReplaceBackup: true });
      refuseTarget(`${path}.json`, rules);
      return backUpLog(rules.dataFolder ?? '', { reason: 'by-hand', nowMs, to: path });
    });
  } catch (error) {
    if (!(error instanceof BackupNotWhole)) throw error;
    return { ok: false, kind: 'not-whole', detail: error.message };
  }
}
