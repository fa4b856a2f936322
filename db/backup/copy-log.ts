import { createPrivateFile } from '../private-file.ts';
import { openToLook } from './open-to-look.ts';

/**
 * Copies a log into a new file that only this user may read, including rows that exist only in its
 * WAL: a copied data folder and a log of a killed process have their newest rows nowhere else. The
 * copy is not synced.
 */
export function copyLog(from: string, to: string): void {
  createPrivateFile(to);
  const db = openToLook(from);
  try {
    db.prepare('VACUUM INTO ?').run(to);
  } finally {
    db.close();
  }
}
