/**
 * Fetches or builds what this host's Electron needs, so that the first test does not wait for it.
 */
import { join } from 'node:path';
import { findElectron } from './runtime/find-electron.ts';
import { olderSqlite } from './runtime/older-sqlite.ts';

const root = join(import.meta.dirname, '..');
const runtime = await findElectron(root);
if (runtime.source === 'fallback') await olderSqlite(root, runtime.version);
