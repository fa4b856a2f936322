import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import { logFiles, LogWriteError, openLog } from '../../../db/index.ts';
import { sightings, ticking } from '../../db/support/entries.ts';

/** A dedicated disk with a data folder in which a bench is writing the log. */
export interface Scene {
  /** The disk; copies may be anywhere else in `home`. */
  readonly disk: string;
  readonly data: string;
  /** The data folder as it was some time ago. */
  readonly older: string;
  readonly random: () => number;
  /** The bench itself, which is paused for as long as the accident takes. */
  readonly pid: number;
}

const log = ({ data }: Scene): string => logFiles(data).log;
const wal = (scene: Scene): string => `${log(scene)}-wal`;
const cut = (file: string, random: () => number): void =>
  truncateSync(file, Math.floor(random() * readFileSync(file).length));
const part = (file: string, random: () => number): void => {
  const bytes = readFileSync(file);
  const from = Math.floor(random() * bytes.length);
  writeFileSync(file, bytes.fill(0xa5, from, Math.min(from + 5000, bytes.length)));
};

const isBusy = (error: unknown): boolean =>
  error instanceof LogWriteError &&
  error.cause instanceof Error &&
  'code' in error.cause &&
  error.cause.code === 'SQLITE_BUSY';

/**
 * Everything that may happen to a log while it is open. A file that no longer exists is skipped.
 */
export const ACCIDENTS: Readonly<Record<string, (scene: Scene) => void>> = {
  'the file is deleted': (scene) => rmSync(log(scene)),
  'the folder is deleted': ({ data }) => rmSync(data, { recursive: true }),
  'the file is moved': (scene) => renameSync(log(scene), `${log(scene)}.moved`),
  'the file is moved and comes back': (scene) => {
    renameSync(log(scene), `${log(scene)}.moved`);
    renameSync(`${log(scene)}.moved`, log(scene));
  },
  'a copy takes the place of the file': (scene) => {
    copyFileSync(log(scene), `${log(scene)}.moved`);
    renameSync(`${log(scene)}.moved`, log(scene));
  },
  'the folder is moved': ({ data }) => renameSync(data, `${data}.moved`),
  'an older folder is put in its place': ({ data, older }) => {
    renameSync(data, `${data}.moved`);
    cpSync(older, data, { recursive: true });
  },
  'an older file is copied over it': (scene) =>
    copyFileSync(join(scene.older, 'muster.db'), log(scene)),
  'the file is cut': (scene) => cut(log(scene), scene.random),
  'the file is overwritten in part': (scene) => part(log(scene), scene.random),
  'the WAL is cut': (scene) => cut(wal(scene), scene.random),
  'the WAL is emptied': (scene) => truncateSync(wal(scene)),
  'the WAL is deleted': (scene) => rmSync(wal(scene)),
  'the WAL is overwritten in part': (scene) => part(wal(scene), scene.random),
  'the index is overwritten in part': (scene) => part(`${log(scene)}-shm`, scene.random),
  'the index is deleted': (scene) => rmSync(`${log(scene)}-shm`),
  'the lock is deleted': ({ data }) => rmSync(logFiles(data).lock),
  'another Muster takes the lock and writes': ({ data }) => {
    rmSync(logFiles(data).lock);
    const other = openLog(data, { mode: 'write', clock: ticking() });
    if (!other.ok) throw new Error(other.problem.kind);
    try {
      other.log.append(sightings(9001, 9003));
    } catch (error) {
      // A bench paused within a commit holds SQLite's own lock.
      if (!isBusy(error)) throw error;
    } finally {
      other.log.close();
    }
  },
  'the tip is deleted': ({ data }) => rmSync(logFiles(data).tip),
  'the rights are taken': (scene) => chmodSync(log(scene), 0o000),
  'the disk is filled': ({ disk }) => {
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(join(disk, 'filler'), Buffer.alloc(bavail * bsize));
  },
  'the disk is pulled': ({ disk }) => {
    execFileSync('umount', ['--lazy', disk]);
    mkdirSync(disk, { recursive: true });
  },
  'the clock jumps': ({ pid }) => process.kill(pid, 'SIGUSR2'),
};

/** Frees space on a full disk. */
export const makeRoom = ({ disk }: Pick<Scene, 'disk'>): void =>
  rmSync(join(disk, 'filler'), { force: true });

/** Causes the accident, if its target still exists. */
export function letHappen(name: string, scene: Scene): void {
  try {
    ACCIDENTS[name]?.(scene);
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isGone && existsSync(dirname(scene.data))) throw error;
  }
}
