import type { OpenProblem } from '../../db/index.ts';
import type { WhatAndNext } from '../../words/sentence.ts';

type ProblemWords = {
  readonly [Kind in OpenProblem['kind']]: (
    problem: Extract<OpenProblem, { kind: Kind }>,
  ) => WhatAndNext;
};

const problems: ProblemWords = {
  'folder-not-writable': ({ folder }) => ({
    what: `The data folder ${folder} cannot be written, so nothing would be logged.`,
    next: 'Give this account permission to write there, or use another data folder.',
  }),
  'path-too-long': ({ limit, folder }) => ({
    what: `The path of the data folder is too long: SQLite takes ${limit} bytes, and this one has ${Buffer.byteLength(folder)}.`,
    next: 'Choose a folder nearer to the top with --data.',
  }),
  'too-large-to-read': ({ limit }) => ({
    what: `This disk cannot be written, and the log is larger than the ${Math.floor(limit / 1e9)} GB that can be read from such a disk. Nothing is wrong with it.`,
    next: 'Copy the data folder to a disk that can be written, and open it there.',
  }),
  'no-log': ({ folder }) => ({
    what: `There is no Muster log in ${folder}.`,
    next: 'Check the folder given with --data.',
  }),
  'log-vanished': ({ folder, copies, setAside, remains }) => ({
    what: `There is no log in ${folder}, though ${leftOf({ copies, setAside, remains })}. Nothing was changed.`,
    next: `${
      copies.length + setAside === 0
        ? 'Put the log back from wherever it was moved or copied to.'
        : `Restore a copy, here or with muster restore${
            copies[0] === undefined ? '' : ` --from ${copies[0]}`
          }.`
    } An empty log is begun only on purpose, here or with muster begin-log.`,
  }),
  'newer-version': ({ found, known }) => ({
    what: `This log was written by a newer Muster (version ${found}; this one knows ${known}). Nothing was changed.`,
    next: 'Update Muster on this bench, or choose another folder with --data.',
  }),
  'older-version': ({ found, known }) => ({
    what: `This log was written by an older Muster (version ${found}; this one knows ${known}).`,
    next: 'Open it once with a bench that writes, then read it again.',
  }),
  'write-cut-off': ({ folder }) => ({
    what: `The log in ${folder} was being changed when Muster was cut off, and what that had begun is not undone yet. No row that was logged is lost, and nothing was changed now.`,
    next: 'Start Muster once on this data folder, with a window or with muster watch: it undoes it. Then try again.',
  }),
  locked: ({ holder }) => ({
    what: `Another Muster writes this log${
      holder ? ` (process ${holder.pid})` : ''
    }. Nothing was changed.`,
    next: 'Use that window, or close it first.',
  }),
  'not-a-muster-log': ({ file }) => ({
    what: `The file ${file} is not a Muster log. Nothing was changed.`,
    next: 'Choose another folder with --data.',
  }),
  'not-a-file': ({ file }) => ({
    what: `${file} is a part of the log by its name, but no file: a pipe, a socket, a device or a folder. Nothing was changed.`,
    next: 'Take it away, or choose another folder with --data.',
  }),
  'not-a-folder': ({ folder }) => ({
    what: `${folder} is no folder, or lies in something that is none.`,
    next: 'Choose a folder with --data.',
  }),
  damaged: () => ({
    what: 'The log is damaged. No row was changed or deleted.',
    next: 'Restore a backup, here or with muster restore. The damaged log is kept in any case.',
  }),
  'pragma-refused': ({ pragma }) => ({
    what: `SQLite did not take the setting ${pragma.name} that makes rows durable.`,
    next: 'Move the data folder to a local disk.',
  }),
  'disk-full': () => ({
    what: 'The disk is full, so nothing would be logged.',
    next: 'Make room on the disk, then start again.',
  }),
  'io-error': ({ detail }) => ({
    what: `The disk answered with an error: ${detail}`,
    next: 'Check the disk, then start again.',
  }),
};

/** Why the log cannot be opened and what to do; the same on the start screen and on stderr. */
export const openProblemWords = (problem: OpenProblem): WhatAndNext =>
  problems[problem.kind](problem as never);

/** Evidence that there was a log. */
function leftOf({
  copies,
  setAside,
  remains,
}: Pick<
  Extract<OpenProblem, { kind: 'log-vanished' }>,
  'copies' | 'setAside' | 'remains'
>): string {
  const kept = `copies of one are there: ${copies.length} backups, ${setAside} logs set aside`;
  const left = `parts of one are there: ${remains.join(' and ')}`;
  return [copies.length + setAside > 0 ? [kept] : [], remains.length > 0 ? [left] : []]
    .flat()
    .join('; ');
}
