import {
  chownSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { OrdinaryUser } from '../runtime/ordinary-user.ts';
import { WrongUsage } from './wrong-usage.ts';

const LOOK_EVERY_MS = 500;
/** No picture of a window has this size. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Refuses a target for the picture that would overwrite something else.
 * @param keep folders and files that it must not be, nor be in
 * @throws WrongUsage with one sentence
 */
export function checkPicture(file: string, keep: readonly (string | null)[]): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isDirectory()) refuse(`takes a file, and ${file} is a folder.`);
  if (found && !found.isFile()) refuse(`takes a file, and ${file} is something else.`);
  const folder = statSync(dirname(file), { throwIfNoEntry: false });
  if (!folder?.isDirectory()) refuse(`there is no folder ${dirname(file)}.`);
  const real = realPath(file);
  for (const each of keep) {
    if (each === null) continue;
    const kept = realPath(each);
    if (real === kept || real.startsWith(kept + sep))
      refuse(`${file} belongs to Muster's data. Choose another place for the picture.`);
  }
}

function refuse(why: string): never {
  throw new WrongUsage(`--picture: ${why}`);
}

/** The path without links, as far as it exists. */
function realPath(path: string): string {
  const full = resolve(path);
  if (existsSync(full)) return realpathSync(full);
  return dirname(full) === full ? full : join(realPath(dirname(full)), basename(full));
}

/**
 * Copies pictures from the app, which may run under another account, to where they were requested.
 */
export interface Carrying {
  /** Where the app writes its pictures. */
  readonly file: string;
  /** Copies the last one, and tidies up. */
  readonly stop: () => void;
}

/** Starts copying; reports once if that fails, and keeps trying. */
export function carryPictures(
  target: string,
  user: OrdinaryUser | null,
  say: (line: string) => void,
): Carrying {
  const folder = mkdtempSync(join(tmpdir(), 'muster-picture-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const file = join(folder, 'window.png');
  let before = '';
  let hasFailed = false;
  const carry = (): void => {
    try {
      const found = statSync(file, { throwIfNoEntry: false, bigint: true });
      const mark = found === undefined ? '' : `${found.ino} ${found.mtimeNs}`;
      if (mark === before) return;
      replace(target, readRegular(file));
      before = mark;
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      if (!hasFailed) say(`The picture cannot be written: ${detail}. Muster goes on.`);
      hasFailed = true;
    }
  };
  const timer = setInterval(carry, LOOK_EVERY_MS);
  return {
    file,
    stop: () => {
      clearInterval(timer);
      carry();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Reads only a regular file: no link or pipe that another account created. */
function readRegular(file: string): Buffer {
  const descriptor = openSync(
    file,
    constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
  );
  try {
    const found = fstatSync(descriptor);
    if (!found.isFile() || found.size > MOST_BYTES) throw new Error('it is not a picture');
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Anyone who opens the target finds a complete picture. */
function replace(target: string, picture: Buffer): void {
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  rmSync(draft, { force: true });
  try {
    writeFileSync(draft, picture, { flag: 'wx' });
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
