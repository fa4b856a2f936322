import type { WriteFailureKind } from '../../enrollment/export/write-failure-kind.ts';
import type { WhatAndNext } from '../sentence.ts';

/** Why a file was not written, and what to do; nothing that was there before is touched. */
export const writeFailures = {
  'belongs-to-log': {
    what: 'The file was not written: under this name lies a log of Muster, one of its files or a backup.',
    next: 'Choose another name, best in another folder. The log is as it was.',
  },
  'is-source': {
    what: 'The file was not written: Muster reads the file of this name just now.',
    next: 'Choose another name.',
  },
  'is-a-folder': {
    what: 'The file was not written: a folder has this name.',
    next: 'Choose another name, or move the folder away.',
  },
  'not-a-file': {
    what: 'The file was not written: under this name is a device, a pipe or a link, and no plain file.',
    next: 'Choose another name.',
  },
  'already-there': {
    what: 'The file was not written: another one has this name, and what is recorded never replaces a file.',
    next: 'Choose a new name.',
  },
  'folder-missing': {
    what: 'The file was not written: its folder is not there.',
    next: 'Connect the disk or share, or choose another folder.',
  },
  'not-writable': {
    what: 'The file was not written: its folder does not let Muster write.',
    next: 'Give this account the right to write there, or choose another folder.',
  },
  'disk-full': {
    what: 'The file was not written: its disk is full.',
    next: 'Make room there, or choose another folder.',
  },
  'name-too-long': {
    what: 'The file was not written: its name is too long for this disk.',
    next: 'Choose a shorter name.',
  },
  'not-answering': {
    what: 'The file was not written: its disk or share does not answer.',
    next: 'Check the connection, or choose another folder. The bench goes on meanwhile.',
  },
  cancelled: {
    what: 'The file was not written: it was cancelled.',
    next: 'Write it again when you need it.',
  },
  'not-accepted': {
    what: 'The file was not written: it is not what was asked for.',
    next: 'Export the same devices anew.',
  },
  failed: {
    what: 'The file was not written: the system refused it.',
    next: 'Choose another folder and try again.',
  },
} as const satisfies Record<WriteFailureKind, WhatAndNext>;
