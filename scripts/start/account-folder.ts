import { chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import type { OrdinaryUser } from '../runtime/ordinary-user.ts';

/**
 * Lets the account under which the app runs write into a folder that root named with `--data`: one
 * that does not exist yet, or is empty. A folder with content keeps its owner, and the app reports
 * what is missing.
 */
export function giveToAccount(folder: string, user: OrdinaryUser): void {
  const isNew = !existsSync(folder);
  if (isNew) mkdirSync(folder, { recursive: true });
  if (isNew || readdirSync(folder).length === 0) chownSync(folder, user.uid, user.gid);
}
