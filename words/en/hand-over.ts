import type { CloseCheckKind } from '../../enrollment/close-check.ts';
import { counted } from './counted.ts';

/** What is still open, after its count. */
const open = {
  'open-exceptions': (devices) => (devices === '1' ? '1 needs you' : `${devices} need you`),
  missing: (devices) => `${devices} expected, not here`,
  'label-only': (devices) => `${devices} known from the label only`,
  'below-target': (devices) => `${devices} short of the target`,
  'still-here': (devices) => `${devices} plugged in and not done`,
  'not-enrolled': (devices) => `${devices} not confirmed as enrolled`,
  'steps-open': (devices) => `${devices} with steps to do`,
} as const satisfies Record<
  CloseCheckKind | 'not-enrolled' | 'steps-open',
  (devices: string) => string
>;

/** Handing over a session: its files, and closing it. */
export const handOver = {
  title: (session: string) => `Hand over ${session}`,
  noSession: 'There is no session to hand over',
  noSessionHint: 'Open a session and connect devices. Their files are written here.',
  openTitle: 'Still open',
  open,
  nothingOpen: 'Nothing is open.',
  show: (what: string) => `Show on the bench: ${what}`,
  filesTitle: 'Files',
  report: 'Report (PDF)',
  reportText: 'One page: counts, exceptions, missing devices, who did what, and the evidence.',
  slips: 'Hand-off slips (PDF)',
  slipsText: 'One page or label per device, for the person who receives it.',
  options: 'Options',
  optionsOf: (file: string) => `Options: ${file}`,
  addFile: 'Add a format',
  addFilePrompt: 'Choose',
  folder: 'Folder',
  noFolder: 'Asked for when the files are written',
  chooseFolder: 'Choose…',
  changeFolder: 'Change…',
  remembered: (profile: string) => `Files and folder are kept for the profile ${profile}.`,
  previewOf: (file: string) => `Preview: ${file}`,
  slipsPreview: (devices: string) => `Up to ${counted(devices, 'slip')}`,
  slipsLeftOut: 'Devices without a serial, refused, held or set aside get none.',
  otherFile: 'Other file…',
  otherTitle: 'Other file',
  backToFiles: 'Back to hand over',
  closeOnly: 'Close without files',
  writeOnly: (files: string) => `Write ${counted(files, 'file')}`,
  writeOnlyOpen: 'Write without closing',
  writeAndClose: (files: string) => `Write ${counted(files, 'file')} and close`,
  writing: 'Writing the files…',
  cancel: 'Cancel',
  written: (files: string) => `Written: ${files}`,
  notWritten: 'Not written, so the session stays open:',
  notWrittenClosed: 'Not written:',
  again: 'Nothing is lost. Fix the cause and press the button again.',
  done: {
    files: 'Files',
    noFiles: 'No files were written for this session.',
    rows: (rows: string) => counted(rows, 'row'),
    showInFinder: 'Show in Finder',
    showInFolder: 'Show in folder',
    showFile: (action: string, file: string) => `${action}: ${file}`,
    dragHint: 'Drag a file to where you need it.',
    again: 'Hand over…',
  },
} as const;
