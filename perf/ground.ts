import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildTargets } from '../scripts/build-targets.ts';
import { ensureOrdinaryUser } from '../scripts/runtime/ordinary-user.ts';
import { run } from '../main/worker/run.ts';
import { growLog } from './grown/log.ts';
import type { Ground, GroundOrder } from './measure.ts';

const root = join(import.meta.dirname, '..');
/** Grown logs stay for the next run: a million devices take minutes. */
const KEPT = join(root, '.cache', 'perf');

/** A ground whose empty folders go with `remove`. */
export function createGround({ builds }: { readonly builds: boolean }): Ground & {
  readonly remove: () => void;
} {
  const folders: string[] = [];
  let isBuilt = !builds;
  return {
    build: async () => {
      if (!isBuilt) await buildTargets(root);
      isBuilt = true;
    },
    grown: async (order) => {
      const folder = join(KEPT, nameOf(order));
      if (!existsSync(folder)) grow(folder, order);
      // As a bench leaves it that ran on this log.
      await run('project', folder, false).answer;
      return order.forWindow === true ? copyForWindow(folder) : folder;
    },
    emptyFolder: () => {
      const folder = mkdtempSync(join(tmpdir(), 'muster-perf-'));
      folders.push(folder);
      return folder;
    },
    remove: () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })),
  };
}

/** Another generator, or another schema of the log, makes another log. */
function nameOf({ rows, devicesPerSession, leavesOpen }: GroundOrder): string {
  const makers = [...globSync('perf/grown/*.ts', { cwd: root }).sort(), 'db/schema.sql'];
  const text = makers.map((file) => readFileSync(join(root, file), 'utf8')).join('');
  const end = leavesOpen === true ? ['open'] : [];
  return [rows, devicesPerSession, ...end, hash('sha256', text).slice(0, 8)].join('-');
}

function grow(folder: string, order: GroundOrder): void {
  process.stderr.write(`Growing a log of ${order.rows} rows, which is kept in .cache/perf.\n`);
  mkdirSync(KEPT, { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  growLog(draft, order).log.close();
  renameSync(draft, folder);
}

/** A copy for the account that runs the window: whatever it writes belongs to it. */
function copyForWindow(folder: string): string {
  const copy = `${folder}-window`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  const { uid, gid } = ensureOrdinaryUser();
  execFileSync('chown', ['--recursive', `${uid}:${gid}`, copy]);
  return copy;
}
