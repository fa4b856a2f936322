import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';

import { flushFile } from '../flush-file.ts';
import type { LogFiles } from '../log-files.ts';
import { makeFolder } from '../make-folder.ts';
import { errorCode } from '../open-problem.ts';
import { removeProjection } from '../projection/projection-file.ts';
import { isIrregular } from '../refuse-irregular.ts';
import { flushFolder } from '../tip-file.ts';
import { namesIn } from './copy-folders.ts';

/** Where a log waits until its replacement is in place: on its own disk, wherever quarantine is. */
const unfinishedIn = ({ log }: LogFiles): string => `${log}.aside`;
/** Where a replacement that was undone waits until it can go to quarantine. */
const undoneIn = ({ log }: LogFiles): string => `${log}.undone`;

/**
 * The files of one log, main file first. A leftover journal would be played back into the next log.
 */
const PARTS = ['', '-journal', '-wal', '-shm'];
const partsOf = ({ log }: LogFiles): readonly string[] => PARTS.map((ending) => `${log}${ending}`);

/**
 * Deletes what was folded of the log, moves every file of it aside, has the replacement put in place, and returns the quarantine
 * folder that keeps the old log. This completes only when that folder has its name: an earlier
 * error undoes everything, and after a kill the next process to take the lock does so. Call it
 * under the writer lock.
 */
export function replaceLog(files: LogFiles, nowMs: number, replace: () => void): string {
  makeFolder(files.quarantine);
  accessSync(files.quarantine, constants.W_OK);
  removeProjection(files);
  try {
    moveInto(unfinishedIn(files), files);
    replace();
    flushFolder(files.folder);
    return keepAside(files, nowMs, unfinishedIn(files));
  } catch (error) {
    tryTo(() => undoReplace(files, nowMs));
    throw error;
  }
}

/** The logs in quarantine, newest first by the clock at the time. */
export const logsAside = ({ quarantine, log }: LogFiles): readonly string[] =>
  namesIn(quarantine)
    .map((name) => join(quarantine, name, basename(log)))
    .filter((file) => existsSync(file))
    .toReversed();

/** Whether a log was moved aside and its replacement was not completed. */
export const isUnfinished = (files: LogFiles): boolean =>
  existsSync(join(unfinishedIn(files), basename(files.log)));

/**
 * Restores a log that was moved aside by a process that failed or was killed before the replacement
 * was complete. What exists of the replacement is moved to quarantine in turn, since nothing is
 * ever deleted; if quarantine cannot take it, for example on another disk that is full, it waits
 * beside the log.
 */
export function undoReplace(files: LogFiles, nowMs: number): void {
  if (isFolder(unfinishedIn(files))) putBack(files, nowMs);
  const waiting = namesIn(files.folder).filter((name) =>
    name.startsWith(basename(undoneIn(files))),
  );
  for (const name of waiting) tryTo(() => keepAside(files, nowMs, join(files.folder, name)));
}

function putBack(files: LogFiles, nowMs: number): void {
  const from = unfinishedIn(files);
  const tip = join(from, basename(files.tip));
  if (isUnfinished(files) && existsSync(files.log)) {
    moveInto(free(undoneIn(files)), files);
    if (!existsSync(tip)) rmSync(files.tip, { force: true });
  }
  if (!existsSync(files.log)) {
    if (existsSync(tip)) renameSync(tip, files.tip);
    // The log itself last: until then the next attempt finds it here.
    for (const part of partsOf(files).toReversed()) move(join(from, basename(part)), part);
    flushFolder(files.folder);
  }
  // What remains did not belong to a log, or is already being copied to another disk.
  if (namesIn(from).some((name) => name !== basename(tip)))
    return void keepAside(files, nowMs, from);
  rmSync(tip, { force: true });
  rmdirSync(from);
}

/** Moves what was put aside into quarantine, which may be on another disk. */
function keepAside(files: LogFiles, nowMs: number, from: string): string {
  const folder = free(join(files.quarantine, new Date(nowMs).toISOString().replaceAll(':', '')));
  makeFolder(files.quarantine);
  try {
    renameSync(from, folder);
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error;
    copyFolder(from, folder);
    // First, so that a cut leaves nothing that would be restored without its WAL.
    rmSync(join(from, basename(files.log)), { force: true });
    tryTo(() => rmSync(from, { recursive: true }));
  }
  tryTo(() => {
    flushFolder(files.quarantine);
    // Otherwise a power cut would bring it back, beside rows written since.
    flushFolder(files.folder);
  });
  return folder;
}

function copyFolder(from: string, to: string): void {
  makeFolder(to);
  try {
    for (const name of namesIn(from)) {
      copyFileSync(join(from, name), join(to, name));
      flushFile(join(to, name));
    }
    flushFolder(to);
  } catch (error) {
    rmSync(to, { recursive: true, force: true });
    throw error;
  }
}

// The tip is copied, not moved: as long as it exists, a missing log is noticed.
function moveInto(folder: string, files: LogFiles): void {
  makeFolder(folder);
  if (existsSync(files.tip) && !isIrregular(files.tip))
    copyFileSync(files.tip, join(folder, basename(files.tip)));
  for (const part of partsOf(files)) move(part, join(folder, basename(part)));
  flushFolder(folder);
  flushFolder(files.folder);
}

/** What the disk does not accept now, the next process to take the lock tries again. */
function tryTo(work: () => void): void {
  try {
    work();
  } catch {
    // Nothing depends on it.
  }
}

function move(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to);
}

/** An unused name, whatever the clock says. */
function free(wanted: string): string {
  let path = wanted;
  for (let n = 2; existsSync(path); n += 1) path = `${wanted}-${n}`;
  return path;
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
