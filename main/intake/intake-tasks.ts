import { openLog } from '../../db/index.ts';
import type { BenchEvent } from '../../enrollment/events.ts';
import { tellInto, type ReadingProgress } from '../reading/reading-progress.ts';
import {
  prepareDeviceList,
  type DeviceListImport,
  type PreparedImport,
} from './import-device-list.ts';
import type { ListRefusal } from './read-device-list.ts';
import { prepareUndo } from './undo-import.ts';

/** Reading files in and taking them back; what is to be logged is left to the caller. */
export interface IntakeTasks {
  readonly 'device-list': {
    readonly given: DeviceListImport;
    readonly found: PreparedImport<ListRefusal>;
  };
  readonly undo: {
    readonly given: { readonly importId: string };
    readonly found: readonly BenchEvent[] | null;
  };
}

export type IntakeTaskName = keyof IntakeTasks;

/** One task as it is handed to the worker. */
export type IntakeTask = {
  [Name in IntakeTaskName]: {
    readonly name: Name;
    readonly folder: string;
    readonly progress: ReadingProgress;
  } & IntakeTasks[Name]['given'];
}[IntakeTaskName];

const clock = { nowMs: () => Date.now(), monoMs: () => performance.now() };

/** Does a task where it is called. Throws when the log cannot be read. */
export async function runIntakeTask(
  task: IntakeTask,
): Promise<IntakeTasks[IntakeTaskName]['found']> {
  const opened = openLog(task.folder, { mode: 'read', clock });
  if (!opened.ok) throw new Error(`The log cannot be read: ${opened.problem.kind}`);
  try {
    return task.name === 'undo'
      ? prepareUndo(opened.log, task.importId)
      : await prepareDeviceList(opened.log, task, tellInto(task.progress));
  } finally {
    opened.log.close();
  }
}
