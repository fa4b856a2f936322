import { migration010 } from './010-log.ts';
import { migration020 } from './020-readiness.ts';
import { migration030 } from './030-ledger.ts';
import { migration040 } from './040-log-health.ts';
import { migration050 } from './050-corrections.ts';
import { migration060 } from './060-log-fate.ts';
import { migration070 } from './070-undone.ts';
import { migration080 } from './080-joins.ts';
import { migration090 } from './090-hand-over.ts';
import { migration100 } from './100-labels.ts';
import { migration110 } from './110-services.ts';
import type { Migration } from './migration.ts';

/** Every migration, oldest first. */
export const MIGRATIONS: readonly Migration[] = [
  migration010,
  migration020,
  migration030,
  migration040,
  migration050,
  migration060,
  migration070,
  migration080,
  migration090,
  migration100,
  migration110,
];

/** The version of files that this app writes. */
export const CURRENT_VERSION = MIGRATIONS.at(-1)?.version ?? 0;
