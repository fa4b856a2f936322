import {
  doFileJob,
  type FileJob,
  type FileJobName,
  type FileJobs,
} from '../../../../main/export/file-jobs.ts';
import type { FileRunner } from '../../../../main/export/file-runner.ts';

/** Runs a bench's jobs in the calling thread, without a program for each. */
export const filesHere =
  (dataFolder: string, sources: readonly string[] = []): FileRunner =>
  async <Name extends FileJobName>(name: Name, given: FileJobs[Name]['given']) => {
    const job = { ...given, name, dataFolder, sources } as unknown as FileJob;
    return (await doFileJob(job)) as FileJobs[Name]['found'];
  };

/** For tests in which nothing may be written. */
export const nothingIsWritten: FileRunner = () => {
  throw new Error('Nothing is written here.');
};
