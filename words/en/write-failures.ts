import type { WriteFailureKind } from '../../enrollment/export/write-failure-kind.ts';
import type { WhatAndNext } from '../sentence.ts';

/** Why a file was not written, and what to do; nothing that was there before is touched. */
export const writeFailures = {
  'belongs-to-log': {
    what: 'The file was not saved: a Muster log, one of its files or a backup has this name.',
    next: 'Choose another name, preferably in another folder. The log is unchanged.',
  },
  'is-source': {
    what: 'The file was not saved: Muster is reading a file with this name.',
    next: 'Choose another name.',
  },
  'is-a-folder': {
    what: 'The file was not saved: a folder has this name.',
    next: 'Choose another name, or move the folder.',
  },
  'not-a-file': {
    what: 'The file was not saved: something other than a regular file has this name.',
    next: 'Choose another name.',
  },
  'already-there': {
    what: 'The file was not saved: a file with this name exists.',
    next: 'Someone else may have written or changed it. Move it, or choose another name or folder.',
  },
  'folder-missing': {
    what: 'The file was not saved: the folder does not exist.',
    next: 'Connect the disk or share, or choose another folder.',
  },
  'not-writable': {
    what: 'The file was not saved: Muster has no permission to write to the folder.',
    next: 'Give this account permission to write there, or choose another folder.',
  },
  'disk-full': {
    what: 'The file was not saved: the disk is full.',
    next: 'Free up disk space, or choose another folder.',
  },
  'name-too-long': {
    what: 'The file was not saved: the name is too long for this disk.',
    next: 'Choose a shorter name.',
  },
  'not-answering': {
    what: 'The file was not saved: the disk or share is not responding.',
    next: 'Check the connection, or choose another folder. The bench keeps running.',
  },
  cancelled: {
    what: 'The file was not saved: saving was canceled.',
    next: 'Save it again when you need it.',
  },
  'not-accepted': {
    what: 'The file was not saved: its content does not match the request.',
    next: 'Export the same devices again.',
  },
  failed: {
    what: 'The file was not saved: the system refused it.',
    next: 'Choose another folder and try again.',
  },
} as const satisfies Record<WriteFailureKind, WhatAndNext>;
