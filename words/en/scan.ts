import { scanMode } from './scan-mode.ts';

const { names } = scanMode;

/** What a scan did. */
export const scan = {
  title: 'Scanner',
  label: { serial: 'serial', 'asset-tag': 'asset tag' },
  agrees: (serial: string, label: string) => `The ${label} matches ${serial}.`,
  labelKnown: (serial: string) => `${serial} is already logged from its label.`,
  entered: (serial: string) => `Serial set: ${serial}.`,
  differs: (label: string, shown: string | null) =>
    shown === null
      ? `The label says ${label}, but the selected device shows no serial. The device is held.`
      : `The label says ${label}, but the device has ${shown}. The device is held.`,
  differsNext: 'Compare box, sticker and case.',
  apart: (serial: string, port: string) =>
    `${serial} is plugged in at port ${port}, but is not in this session.`,
  waits: (serial: string) => `No device here has ${serial}.`,
  waitsNext: 'The scan applies to the next device that is plugged in.',
  pending: (serial: string, clock: string) =>
    `Waiting for ${serial} to be plugged in until ${clock}.`,
  cancel: 'Cancel scan',
  undone: (what: string) => `Undone: ${what}.`,
  nothingToUndo: 'Nothing to undo.',
  closed: (session: string) => `${session} is closed.`,
  closeRefused: 'The session stays open: there are unresolved issues.',
  closeRefusedNext: 'Close it on screen, where they are listed.',
  damaged: 'Device flagged as damaged.',
  notDamaged: 'Damage flag removed.',
  noDevice: 'The command needs a device, and none is selected.',
  noDeviceNext: 'Scan or open the device first, then scan the command.',
  profile: (profile: string, session: string) => `${session} is open, with ${profile}.`,
  technician: (name: string) => `${name} is now at the bench.`,
  unknown: 'Not a known serial, asset tag, command or badge.',
  unknownNext: 'Check the code, or assign the badge to a name.',
  unended: 'A code arrived without Enter at the end. Nothing was done.',
  unendedNext: 'Set the scanner to end each code with Enter.',
  inDialog: 'A code arrived while a dialog was open. Nothing was done.',
  inDialogNext: 'Close the dialog, then scan again.',
  elsewhere: 'A code arrived while another screen was open. Nothing was done.',
  elsewhereNext: 'Go to the bench, then scan again.',
  goToBench: 'Go to the bench',
} as const;

/** Words of the sheet of command barcodes, on screen and on paper. */
export const commandSheet = {
  title: 'Command barcodes',
  text: 'One sheet with a barcode for each command, each profile and each badge. Keep it at the bench.',
  size: 'Size',
  sizes: { a4: 'Page, A4', letter: 'Page, Letter' },
  print: 'Print',
  pdf: 'Save as PDF',
  close: 'Close',
  printed: 'Sent to the printer.',
  saved: (fileName: string) => `Sheet saved as ${fileName}.`,
  fileName: 'Command barcodes.pdf',
  open: 'Command sheet',
  page: {
    heading: 'Bench commands',
    hint: 'Scan one anywhere in the window.',
    session: 'Session',
    eachScan: 'Each scan from now on',
    each: {
      steps: names.allSteps,
      check: names.check,
      'set-aside': names['set-aside'],
      damage: names.damage,
      slip: names.slip,
      label: names.label,
      end: names.end,
    },
    profiles: 'Open a session with',
    technicians: 'Who is at the bench',
    undo: 'Undo last action',
    close: 'Close session',
    damage: 'Flag device as damaged',
    noBadge: 'No badge yet. Add one under Technicians.',
    barcode: (what: string) => `Barcode: ${what}`,
  },
} as const;
