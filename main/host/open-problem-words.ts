import type { OpenProblem } from '../../db/index.ts';
import { assertNever } from '../../enrollment/assert-never.ts';
import type { WhatAndNext } from '../../words/sentence.ts';

/** What stands in the way of the log and what to do; said on the start screen and on stderr alike. */
export function openProblemWords(problem: OpenProblem): WhatAndNext {
  switch (problem.kind) {
    case 'folder-not-writable':
      return {
        what: `The data folder ${problem.folder} cannot be written, so nothing would be logged.`,
        next: 'Give this account the right to write there, or choose another folder with --data.',
      };
    case 'path-too-long':
      return {
        what: `The path of the data folder is too long: SQLite takes ${problem.limit} bytes, and this one has ${Buffer.byteLength(problem.folder)}.`,
        next: 'Choose a folder nearer to the top with --data.',
      };
    case 'too-large-to-read':
      return {
        what: `This disk cannot be written, and the log is larger than the ${Math.floor(problem.limit / 1e9)} GB that can be read from such a disk. Nothing is wrong with it.`,
        next: 'Copy the data folder to a disk that can be written, and open it there.',
      };
    case 'no-log':
      return {
        what: `There is no Muster log in ${problem.folder}.`,
        next: 'Check the folder given with --data.',
      };
    case 'log-vanished':
      return {
        what: `There is no log in ${problem.folder}, though ${leftOf(problem)}. Nothing was changed.`,
        next: `${
          problem.copies.length + problem.setAside === 0
            ? 'Put the log back from wherever it was moved or copied to.'
            : `Restore a copy, here or with muster restore${
                problem.copies[0] === undefined ? '' : ` --from ${problem.copies[0]}`
              }.`
        } An empty log is begun only on purpose, here or with muster begin-log.`,
      };
    case 'newer-version':
      return {
        what: `This log was written by a newer Muster (version ${problem.found}; this one knows ${problem.known}). Nothing was changed.`,
        next: 'Update Muster on this bench, or choose another folder with --data.',
      };
    case 'older-version':
      return {
        what: `This log was written by an older Muster (version ${problem.found}; this one knows ${problem.known}).`,
        next: 'Open it once with a bench that writes, then read it again.',
      };
    case 'write-cut-off':
      return {
        what: `The log in ${problem.folder} was being changed when Muster was cut off, and what that had begun is not undone yet. No row that was logged is lost, and nothing was changed now.`,
        next: 'Start Muster once on this data folder, with a window or with muster watch: it undoes it. Then try again.',
      };
    case 'locked':
      return {
        what: `Another Muster writes this log${
          problem.holder ? ` (process ${problem.holder.pid})` : ''
        }. Nothing was changed.`,
        next: 'Use that window, or close it first.',
      };
    case 'not-a-muster-log':
      return {
        what: `The file ${problem.file} is not a Muster log. Nothing was changed.`,
        next: 'Choose another folder with --data.',
      };
    case 'not-a-file':
      return {
        what: `${problem.file} is a part of the log by its name, but no file: a pipe, a socket, a device or a folder. Nothing was changed.`,
        next: 'Take it away, or choose another folder with --data.',
      };
    case 'not-a-folder':
      return {
        what: `${problem.folder} is no folder, or lies in something that is none.`,
        next: 'Choose a folder with --data.',
      };
    case 'damaged':
      return {
        what: 'The log is damaged. No row was changed or deleted.',
        next: 'Restore a backup, here or with muster restore. The damaged log is kept in any case.',
      };
    case 'pragma-refused':
      return {
        what: `SQLite did not take the setting ${problem.pragma.name} that makes rows durable.`,
        next: 'Move the data folder to a local disk.',
      };
    case 'disk-full':
      return {
        what: 'The disk is full, so nothing would be logged.',
        next: 'Make room on the disk, then start again.',
      };
    case 'io-error':
      return {
        what: `The disk answered with an error: ${problem.detail}`,
        next: 'Check the disk, then start again.',
      };
    default:
      return assertNever(problem);
  }
}

/** What says that there was a log. */
function leftOf({
  copies,
  setAside,
  remains,
}: Extract<OpenProblem, { kind: 'log-vanished' }>): string {
  const kept = `copies of one are there: ${copies.length} backups, ${setAside} logs set aside`;
  const left = `parts of one are there: ${remains.join(' and ')}`;
  return [copies.length + setAside > 0 ? [kept] : [], remains.length > 0 ? [left] : []]
    .flat()
    .join('; ');
}
