import { openSync, writeSync } from 'node:fs';

import { writeFile } from '../../../main/files/write-file.ts';

/**
 * A program that is killed in the middle of an export. `safe` writes as Muster does, `careless`
 * straight to the final name. Prints `ready` after some rows and then waits to be killed.
 */
const [, , kind, path = ''] = process.argv;
const ROW = 'TEST0A0001,'.repeat(40) + '\r\n';

function* rows() {
  for (let index = 0; index < 5000; index += 1) yield { part: 1, content: ROW, rows: 1 };
  writeSync(1, 'ready\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 120_000);
}

if (kind === 'safe')
  writeSync(1, JSON.stringify(writeFile(path, rows(), { dataFolder: null, sources: [] })));
else {
  const handle = openSync(path, 'w');
  for (const { content } of rows()) writeSync(handle, content);
}
