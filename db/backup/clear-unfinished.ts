import { rmSync } from 'node:fs';
import { join } from 'node:path';

import type Database from 'better-sqlite3';

import { writerOf } from '../draft-name.ts';
import { restoreDraft, type LogFiles } from '../log-files.ts';
import { copyFolders, namesIn } from './copy-folders.ts';
import { isHeldBy } from './spare.ts';
import { clearDraft } from './write-backup.ts';

/** How drafts were called before their names said who makes them. */
const EARLIER_DRAFT = /^(muster-[0-9TZ]+-\d+\.db|main-file)\.part(-journal)?$/;

/**
 * Removes what killed runs left half-made: restores, and copies whose writer is gone. A copy that was
 * finished but for its name stays when it has rows that the log has not. Call it under the writer lock,
 * once the log was found whole.
 */
export function clearUnfinished(db: Database.Database, files: LogFiles, benchId: string): void {
  clearDraft(restoreDraft(files));
  for (const folder of copyFolders(files.folder)) {
    const left = namesIn(folder).filter(
      (name) => writerOf(name) === 'gone' || EARLIER_DRAFT.test(name),
    );
    for (const name of left) {
      const file = join(folder, name);
      // What is no log that can be read was not finished.
      if (isHeldBy(db, benchId, file) !== false) rmSync(file, { force: true });
    }
  }
}
