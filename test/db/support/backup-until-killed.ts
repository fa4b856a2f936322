import { backUpLog } from '../../../db/index.ts';

// Backs a log up and dies once the copy is written and before it counts. Arguments: FOLDER.
const [, , folder = ''] = process.argv;
backUpLog(folder, {
  reason: 'by-hand',
  nowMs: Date.UTC(2026, 5, 1),
  afterWrite: () => process.kill(process.pid, 'SIGKILL'),
});
