import type { WhatAndNext } from '../sentence.ts';

/** Why the log could not be opened. */
export type OpenProblemKind =
  | 'folder-not-writable'
  | 'path-too-long'
  | 'too-large-to-read'
  | 'no-log'
  | 'log-vanished'
  | 'newer-version'
  | 'older-version'
  | 'write-cut-off'
  | 'locked'
  | 'not-a-muster-log'
  | 'not-a-file'
  | 'not-a-folder'
  | 'damaged'
  | 'pragma-refused'
  | 'disk-full'
  | 'io-error';

/** What is known of it; a fact that the kind has not is empty or 0. */
export interface OpenProblemFacts {
  /** The data folder. */
  readonly folder: string;
  readonly file: string;
  readonly detail: string;
  /** Bytes, or versions of the log. */
  readonly limit: number;
  readonly found: number;
  readonly known: number;
  /** The process that writes the log; 0 if it is not known. */
  readonly process: number;
  /** The newest copy of a log that is gone. */
  readonly copy: string;
  readonly copies: number;
  readonly setAside: number;
  /** Parts of a log that are left. */
  readonly remains: readonly string[];
}

/** Why the log cannot be opened and what to do; the same on the start screen and on stderr. */
export const openProblems = {
  'folder-not-writable': ({ folder }) => ({
    what: `The data folder ${folder} cannot be written, so nothing would be logged.`,
    next: 'Give this account permission to write there, or use another data folder.',
  }),
  'path-too-long': ({ limit, found }) => ({
    what: `The path of the data folder is too long: SQLite takes ${limit} bytes, and this one has ${found}.`,
    next: 'Choose a folder nearer to the top with --data.',
  }),
  'too-large-to-read': ({ limit }) => ({
    what: `This disk cannot be written, and the log is larger than the ${Math.floor(limit / 1e9)} GB that can be read from such a disk. The log itself is intact.`,
    next: 'Copy the data folder to a disk that can be written, and open it there.',
  }),
  'no-log': ({ folder }) => ({
    what: `There is no Muster log in ${folder}.`,
    next: 'Check the folder given with --data.',
  }),
  'log-vanished': ({ folder, copy, copies, setAside, remains }) => ({
    what: `There is no log in ${folder}, though ${[
      ...(copies + setAside > 0
        ? [`copies of one are there: ${copies} backups, ${setAside} logs set aside`]
        : []),
      ...(remains.length > 0 ? [`parts of one are there: ${remains.join(' and ')}`] : []),
    ].join('; ')}. Nothing was changed.`,
    next: `${
      copies + setAside === 0
        ? 'Put the log back from wherever it was moved or copied to.'
        : `Restore a copy, here or with muster restore${copy === '' ? '' : ` --from ${copy}`}.`
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
  locked: ({ process }) => ({
    what: `Another Muster writes this log${process === 0 ? '' : ` (process ${process})`}. Nothing was changed.`,
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
  'pragma-refused': ({ detail }) => ({
    what: `SQLite did not take the setting ${detail} that makes rows durable.`,
    next: 'Move the data folder to a local disk.',
  }),
  'disk-full': () => ({
    what: 'The disk is full, so nothing would be logged.',
    next: 'Free up space on the disk, then start again.',
  }),
  'io-error': ({ detail }) => ({
    what: `The disk answered with an error: ${detail}`,
    next: 'Check the disk, then start again.',
  }),
} as const satisfies Readonly<Record<OpenProblemKind, (facts: OpenProblemFacts) => WhatAndNext>>;
