import { createHash } from 'node:crypto';

import type { Result } from '../../contract/failure.ts';
import type { ExpectedList } from '../../enrollment/intake/expected-list.ts';
import type { ListChoice, ListPreview } from '../../enrollment/intake/expected-preview.ts';
import type { SavedMapping } from '../../enrollment/bench-setting.ts';
import type { ProfileSettings } from '../../enrollment/profile.ts';
import { tellInto, type ReadingProgress } from '../reading/reading-progress.ts';
import { readListFile, type ListFileObstacle } from './list-file.ts';
import {
  readExpectedListFile,
  type ExpectedListResult,
  type ExpectedWish,
} from './read-expected-list.ts';
import { previewList, readList, type ListRefusal } from './read-list.ts';
import { readStopListFile, type StopListReading, type StopWish } from './read-stop-list.ts';

/** A list that was opened, with the bytes of which its preview was made. */
export interface OpenedList {
  readonly kind: 'opened';
  readonly file: {
    readonly bytes: Uint8Array;
    /** Of the bytes, hex. */
    readonly sha256: string;
    /** When the file was last changed, UTC ms; absent for pasted text. */
    readonly modifiedAtMs?: number;
  };
  readonly preview: ListPreview;
}

/** A file, or text that was pasted. */
type ListOrigin = { readonly path: string } | { readonly text: string };

/** What the worker does with a list or a profile file; it neither reads nor writes the log. */
export interface ListTasks {
  readonly open: {
    readonly given: ListOrigin & { readonly mappings: readonly SavedMapping[] };
    readonly found: OpenedList | ListRefusal | ListFileObstacle;
  };
  readonly preview: {
    readonly given: {
      readonly bytes: Uint8Array;
      readonly choice: ListChoice | null;
      readonly mappings: readonly SavedMapping[];
    };
    readonly found: ListPreview | ListRefusal;
  };
  readonly read: {
    readonly given: { readonly bytes: Uint8Array; readonly choice: ListChoice };
    readonly found: { readonly kind: 'list'; readonly list: ExpectedList } | ListRefusal;
  };
  readonly expected: {
    readonly given: ExpectedWish & { readonly path: string };
    readonly found: ExpectedListResult;
  };
  readonly stops: {
    readonly given: StopWish & { readonly path: string };
    readonly found: StopListReading;
  };
  readonly profiles: {
    readonly given: { readonly path: string };
    readonly found: Result<readonly ProfileSettings[]>;
  };
}
export type ListTaskName = keyof ListTasks;

/** One task as it is handed to the worker. */
export type ListTask = {
  [Name in ListTaskName]: {
    readonly name: Name;
    readonly progress: ReadingProgress;
  } & ListTasks[Name]['given'];
}[ListTaskName];

/** Does a task where it is called. */
export function runListTask(task: ListTask): Promise<ListTasks[ListTaskName]['found']> {
  const tell = tellInto(task.progress);
  switch (task.name) {
    case 'open':
      return openList(task);
    case 'preview':
      return previewList(task.bytes, task.choice, task.mappings, { tell });
    case 'read':
      return readList(task.bytes, task.choice, { tell });
    case 'expected':
      return readExpectedListFile(task.path, task, { tell });
    case 'stops':
      return readStopListFile(task.path, task, { tell });
    case 'profiles':
      return readProfiles(task.path);
  }
}

/** Loaded only when it is asked for, as it brings the schemas of the contract with it. */
async function readProfiles(path: string): Promise<ListTasks['profiles']['found']> {
  const { readProfileFile } = await import('./read-profile-file.ts');
  return readProfileFile(path);
}

async function openList(
  task: Extract<ListTask, { name: 'open' }>,
): Promise<ListTasks['open']['found']> {
  const tell = tellInto(task.progress);
  const read = 'text' in task ? pasted(task.text) : await readListFile(task.path, tell);
  if (read.kind !== 'file') return read;
  const { kind: _, ...file } = read;
  const preview = await previewList(file.bytes, null, task.mappings, { tell });
  return 'kind' in preview ? preview : { kind: 'opened', file, preview };
}

function pasted(text: string) {
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { kind: 'file', bytes, sha256 } as const;
}
