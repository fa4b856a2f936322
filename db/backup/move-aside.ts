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
import { isIrregular } from '../refuse-irregular.ts';
import { flushFolder } from '../tip-file.ts';
import { namesIn } from './copy-folders.ts';

/** Where a log is until whatever takes its place stands there: on its own disk, wherever quarantine is. */
const unfinishedIn = ({ log }: LogFiles): string => `${log}.aside`;
/** Where a successor goes that gave way again, until quarantine takes it. */
const undoneIn = ({ log }: LogFiles): string => `${log}.undone`;

/** The files of one log, itself first. A journal that stayed would be played back into the next one. */
const PARTS = ['', '-journal', '-wal', '-shm'];
const partsOf = ({ log }: LogFiles): readonly string[] => PARTS.map((ending) => `${log}${ending}`);

/**
 * Moves every file of the log aside, has something else put in its place, and answers with the folder of
 * quarantine that keeps it. Only when that folder has its name is this done: an error before undoes all of
 * it, and after a kill the next one who takes the lock does. Call it under the writer lock.
 */
export function replaceLog(files: LogFiles, nowMs: number, replace: () => void): string {
  makeFolder(files.quarantine);
  accessSync(files.quarantine, constants.W_OK);
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

/** The logs that lie in quarantine, the newest first by the clock of then. */
export const logsAside = ({ quarantine, log }: LogFiles): readonly string[] =>
  namesIn(quarantine)
    .map((name) => join(quarantine, name, basename(log)))
    .filter((file) => existsSync(file))
    .toReversed();

/** Whether a log was moved aside and nothing took its place to the end. */
export const isUnfinished = (files: LogFiles): boolean =>
  existsSync(join(unfinishedIn(files), basename(files.log)));

/**
 * Puts a log back that was moved aside by somebody who failed, or was killed, before its successor was in its
 * place to the end. What of that stands there is moved aside in turn, since nothing in quarantine is ever deleted;
 * should quarantine not take it, as on another disk that is full, it waits beside the log.
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
    // The log itself last: until then the next one finds it here.
    for (const part of partsOf(files).toReversed()) move(join(from, basename(part)), part);
    flushFolder(files.folder);
  }
  // What is left was of no log, or is being copied to another disk already.
  if (namesIn(from).some((name) => name !== basename(tip)))
    return void keepAside(files, nowMs, from);
  rmSync(tip, { force: true });
  rmdirSync(from);
}

/** Gives what was moved aside its place in quarantine, which may be on another disk. */
function keepAside(files: LogFiles, nowMs: number, from: string): string {
  const folder = free(join(files.quarantine, new Date(nowMs).toISOString().replaceAll(':', '')));
  makeFolder(files.quarantine);
  try {
    renameSync(from, folder);
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error;
    copyFolder(from, folder);
    // First, so that a cut leaves nothing that would be put back without its WAL.
    rmSync(join(from, basename(files.log)), { force: true });
    tryTo(() => rmSync(from, { recursive: true }));
  }
  tryTo(() => {
    flushFolder(files.quarantine);
    // Or a power cut would bring it back, beside rows that were written since.
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

// The tip is copied, not moved: as long as it is there, a log that is gone is noticed.
function moveInto(folder: string, files: LogFiles): void {
  makeFolder(folder);
  if (existsSync(files.tip) && !isIrregular(files.tip))
    copyFileSync(files.tip, join(folder, basename(files.tip)));
  for (const part of partsOf(files)) move(part, join(folder, basename(part)));
  flushFolder(folder);
  flushFolder(files.folder);
}

/** What the disk does not take now, the next one who takes the lock tries again. */
function tryTo(work: () => void): void {
  try {
    work();
  } catch {
    // Nothing hangs on it.
  }
}

function move(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to);
}

/** A name that nothing has yet, whatever the clock says. */
function free(wanted: string): string {
  let path = wanted;
  for (let n = 2; existsSync(path); n += 1) path = `${wanted}-${n}`;
  return path;
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
