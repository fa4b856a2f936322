import { rmSync } from 'node:fs';
import { join } from 'node:path';

import type Database from 'better-sqlite3';

import { writerOf } from '../draft-name.ts';
import { restoreDraft, type LogFiles } from '../log-files.ts';
import { copyFolders, namesIn } from './copy-folders.ts';
import { isHeldBy } from './spare.ts';
import { clearDraft } from './write-backup.ts';

/** How drafts were named before their names identified their writers. */
const EARLIER_DRAFT = /^(muster-[0-9TZ]+-\d+\.db|main-file)\.part(-journal)?$/;

/**
 * Removes what killed runs left unfinished: restores, and copies whose writer is gone. A copy that
 * only lacked its final name stays if it has rows that the log does not. Call it under the writer
 * lock, once the log was found intact.
 */
export function clearUnfinished(db: Database.Database, files: LogFiles, benchId: string): void {
  clearDraft(restoreDraft(files));
  for (const folder of copyFolders(files.folder)) {
    const left = namesIn(folder).filter(
      (name) => writerOf(name) === 'gone' || EARLIER_DRAFT.test(name),
    );
    for (const name of left) {
      const file = join(folder, name);
      // What cannot be read as a log was not finished.
      if (isHeldBy(db, benchId, file) !== false) rmSync(file, { force: true });
    }
  }
}
