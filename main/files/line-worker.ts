import { attempt, beginLineFile, type LineFile } from './line-file.ts';
import type { LineOrder } from './line-writer.ts';
import { parentPort } from './parent-port.ts';
import type { WriteResult } from './write-failure.ts';

const port = parentPort();
let file: LineFile | null = null;

port.onMessage((message) => port.post(carryOut(message as LineOrder)));

function carryOut(order: LineOrder): WriteResult<null> {
  if (order.kind === 'begin') {
    const begun = beginLineFile(order.path, order.rules);
    if (!begun.ok) return begun;
    file = begun.value;
    return { ok: true, value: null };
  }
  return attempt(() => {
    if (order.kind === 'line') file?.append(order.line);
    else file?.end();
    return null;
  });
}
