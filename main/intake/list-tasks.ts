import type { ExpectedList } from '../../enrollment/intake/expected-list.ts';
import type { ListChoice, ListPreview } from '../../enrollment/intake/expected-preview.ts';
import type { SavedMapping } from '../../enrollment/ledger/bench-setting.ts';
import { previewList, readList, type ListRefusal } from './read-list.ts';

/**
 * Shared with the thread that reads: element 0 becomes 1 to cancel, element 1 counts rows, each of
 * which is passed twice, once as text and once as a device.
 */
export type ListControl = Int32Array;

/** A control for one list that another thread may read. */
export const listControl = (): ListControl => new Int32Array(new SharedArrayBuffer(8));

/** What the worker does with the bytes of a list; it neither reads nor writes the log. */
export interface ListTasks {
  readonly preview: {
    readonly given: {
      readonly bytes: Uint8Array;
      readonly choice: ListChoice | null;
      readonly mappings: readonly SavedMapping[];
    };
    readonly found: ListPreview | ListRefusal;
  };
  readonly read: {
    readonly given: {
      readonly bytes: Uint8Array;
      readonly choice: ListChoice;
      readonly control: ListControl;
    };
    readonly found:
      | { readonly kind: 'list'; readonly list: ExpectedList }
      | { readonly kind: 'cancelled' }
      | ListRefusal;
  };
}
export type ListTaskName = keyof ListTasks;

/** One task as it is handed to the worker. */
export type ListTask = {
  [Name in ListTaskName]: { readonly name: Name } & ListTasks[Name]['given'];
}[ListTaskName];

/** Thrown between two rows when a person cancelled. */
class ListCancelled extends Error {}

/** Does a task where it is called. */
export async function runListTask(task: ListTask): Promise<ListTasks[ListTaskName]['found']> {
  if (task.name === 'preview') return previewList(task.bytes, task.choice, task.mappings);
  const { bytes, choice, control } = task;
  try {
    return await readList(bytes, choice, (rows) => {
      if (Atomics.load(control, 0) === 1) throw new ListCancelled();
      Atomics.store(control, 1, rows);
    });
  } catch (error) {
    if (error instanceof ListCancelled) return { kind: 'cancelled' };
    throw error;
  }
}
