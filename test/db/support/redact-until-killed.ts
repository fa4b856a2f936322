import { writeSync } from 'node:fs';

import type { RedactionStep } from '../../../db/redaction/redact.ts';
import { nthId } from './entries.ts';
import { redactLog } from '../../../db/index.ts';

// Removes a name and dies at the given step: at the n-th row, or once what the step names is done.
// Arguments: FOLDER STEP ROW NAME.
const [, , folder = '', step = 'never', row = '0', name = ''] = process.argv;
let rows = 0;
const onStep = (reached: RedactionStep): void => {
  if (reached === 'row') rows += 1;
  const isHere = reached === step && (step !== 'row' || rows === Number(row));
  if (isHere) process.kill(process.pid, 'SIGKILL');
};
const order = {
  wish: { kind: 'name', name },
  by: 'Ole Muster',
  why: 'asked for',
  nowMs: Date.UTC(2026, 5, 1),
  removeCopies: false,
  ids: [nthId(0x900001), nthId(0x900002)],
} as const;
writeSync(1, `${JSON.stringify(redactLog(folder, order, onStep))}\n`);
