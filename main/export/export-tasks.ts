import { openLog } from '../../db/index.ts';
import type { OrderPreview } from '../../enrollment/export/order-preview.ts';
import type { ExportOrder } from '../../enrollment/export-order.ts';
import type { HistoryDay } from '../../enrollment/ledger/history.ts';
import type { SessionReport } from '../../enrollment/ledger/session-report.ts';
import type { ExportResult } from './export-failure.ts';
import { previewOrder } from './preview-order.ts';
import { readHistory, readReport } from './read-report.ts';

/** Long reads of the log for files and reports; each opens its own reading connection. */
export interface ExportTasks {
  readonly preview: {
    readonly given: { readonly order: ExportOrder };
    readonly found: OrderPreview | null;
  };
  readonly report: {
    readonly given: { readonly sessionId: string };
    readonly found: ExportResult<SessionReport>;
  };
  readonly history: { readonly given: object; readonly found: readonly HistoryDay[] };
}

export type ExportTaskName = keyof ExportTasks;

/** One task as it is handed to the worker. */
export type ExportTask = {
  [Name in ExportTaskName]: {
    readonly name: Name;
    readonly folder: string;
  } & ExportTasks[Name]['given'];
}[ExportTaskName];

const clock = { nowMs: () => Date.now(), monoMs: () => performance.now() };

/** Does a task where it is called. Throws when the log cannot be read. */
export function runExportTask(task: ExportTask): ExportTasks[ExportTaskName]['found'] {
  const opened = openLog(task.folder, { mode: 'read', clock });
  if (!opened.ok) throw new Error(`The log cannot be read: ${opened.problem.kind}`);
  const { log } = opened;
  try {
    switch (task.name) {
      case 'preview':
        return previewOrder(log, task.order);
      case 'report':
        return readReport(log, task.sessionId);
      case 'history':
        return readHistory(log);
    }
  } finally {
    log.close();
  }
}
