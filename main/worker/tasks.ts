import { READING_TIME_MS as timeMs } from '../../enrollment/reading-limits.ts';
import { unlessCancelled } from '../../db/work.ts';
import { followed, logTask, LOG_LIMITS, logRead, onLog, reading, WRITE_LIMITS } from './task.ts';

const log = () => import('../../db/index.ts');
const lists = () => import('../import/read-list.ts');

/** A list at all its limits takes about half of this memory. */
const LIST_LIMITS = { heapMb: 512, youngMb: 64, timeMs };

/** Everything that runs in a thread, with its limits. */
export const TASKS = {
  verify: logTask(LOG_LIMITS, async () => (await log()).verifyLog),
  backUp: logTask(LOG_LIMITS, async () => (await log()).backUpLog),
  planRestores: logTask(LOG_LIMITS, async (work) =>
    unlessCancelled(work, (await log()).planRestores),
  ),
  planRedaction: logTask(LOG_LIMITS, async () => (await log()).planRedaction),
  // Writes beside the log, and only while its bench runs.
  project: logTask(LOG_LIMITS, async (work) => unlessCancelled(work, (await log()).projectLog)),
  // These three write, so they run only while no bench has the log open.
  restore: logTask(WRITE_LIMITS, async (work) => unlessCancelled(work, (await log()).restoreLog)),
  redact: logTask(WRITE_LIMITS, async () => (await log()).redactLog),
  removeCopies: logTask(WRITE_LIMITS, async () => (await log()).removeCopiesOf),

  previewOrder: logRead(async () => (await import('../export/preview-order.ts')).previewOrder),
  readReport: logRead(async () => (await import('../export/read-report.ts')).readReport),
  readHistory: logRead(async () => (await import('../export/read-report.ts')).readHistory),
  undoImport: logRead(async () => (await import('../import/undo-import.ts')).prepareUndo),

  // The largest device list, and the state of a log of a million rows.
  readDevices: reading(
    { heapMb: 2048, youngMb: 96, timeMs },
    onLog(async (work) =>
      followed(work, (await import('../import/import-device-list.ts')).prepareDeviceList),
    ),
  ),
  recogniseFile: reading(
    LIST_LIMITS,
    async () => (await import('../import/recognise-file.ts')).recogniseFile,
  ),
  openList: reading(LIST_LIMITS, async (work) =>
    followed(work, (await import('../import/open-list.ts')).openList),
  ),
  previewList: reading(LIST_LIMITS, async (work) => followed(work, (await lists()).previewList)),
  readList: reading(LIST_LIMITS, async (work) => followed(work, (await lists()).readList)),
  readExpected: reading(LIST_LIMITS, async (work) =>
    followed(work, (await import('../import/read-expected-list.ts')).readExpectedListFile),
  ),
  readStops: reading(LIST_LIMITS, async (work) =>
    followed(work, (await import('../import/read-stop-list.ts')).readStopListFile),
  ),
  readProfiles: reading(
    LIST_LIMITS,
    async () => (await import('../import/read-profile-file.ts')).readProfileFile,
  ),
  // Much more than any file of these kinds needs.
  findInFile: reading(
    { heapMb: 256, timeMs },
    async () => (await import('../readiness/read-readiness-file.ts')).findInFile,
  ),
  // A recording at its limits takes about half of it.
  readRecording: reading(
    { heapMb: 512, timeMs },
    async () => (await import('../practice/recording/read-recording.ts')).readRecordingFrom,
  ),
};
