import { workerData } from 'node:worker_threads';

import { join, leave, PAGES, segmentsOf, type SharedCheck } from './shared-check.ts';

/** A thread that takes its part of a full check, through a connection of its own. */
const check = workerData as SharedCheck;
if (join(check)) {
  try {
    const { default: Database } = await import('better-sqlite3');
    const { applyPragmas, READER_SETTINGS } = await import('./pragmas.ts');
    const { takeParts } = await import('./take-parts.ts');
    const db = new Database(check.file, { readonly: true, fileMustExist: true });
    try {
      applyPragmas(db, READER_SETTINGS);
      takeParts(db, check, [PAGES, ...segmentsOf(check)]);
    } finally {
      db.close();
    }
  } catch {
    // What could not be read is checked once more, row by row, by whoever began the check.
  } finally {
    leave(check);
  }
}
