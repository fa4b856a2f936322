import type { Failure, FailureKind } from '../../contract/failure.ts';
import type { CloseCheck, CloseCheckKind } from '../../enrollment/close-check.ts';
import type { Difference } from '../../enrollment/correction/merge-by-hand.ts';
import type { WhatAndNext } from '../sentence.ts';
import { noSerialReasons, serialDoubts } from './serials.ts';
import { redactionRefusals } from './removal.ts';
import { describeProfileFile } from './profile-file.ts';
import { serviceFailures } from './service-failures.ts';
import { writeFailures } from './write-failures.ts';

type FailureWords = {
  readonly [Kind in FailureKind]: (failure: Extract<Failure, { kind: Kind }>) => WhatAndNext;
};

const differences = {
  ecid: 'they have different ECIDs',
  serial: 'their serials were read and differ',
  'both-here': 'both are plugged in, at different ports',
} as const satisfies Record<Difference, string>;

const concernTexts = {
  'open-exceptions': (devices) => `devices that need attention: ${devices}`,
  missing: (devices) => `expected and not here: ${devices}`,
  'label-only': (devices) => `known from the label only: ${devices}`,
  'below-target': (devices) => `short of the target: ${devices}`,
  'still-here': (devices) => `attached and not done: ${devices}`,
} as const satisfies Record<CloseCheckKind, (devices: string) => string>;

const concernText = ({ kind, devices }: CloseCheck): string => concernTexts[kind](String(devices));

/** Where a device is; null for one that USB has never shown. */
const atPort = (port: string | null): string =>
  port === null ? 'logged from its label' : `at port ${port}`;

const practiceNotNow = {
  'session-open': {
    what: 'Practice cannot start while a session is open.',
    next: 'Close the session first. Macs plugged in during practice would go unnoticed.',
  },
  'log-failed': {
    what: 'Practice cannot start while the log is not writable.',
    next: 'Fix this first. Keep every device plugged in.',
  },
  recording: {
    what: 'Practice cannot start while USB is being recorded.',
    next: 'Stop the recording first.',
  },
} as const satisfies Record<Extract<Failure, { kind: 'practice-not-now' }>['why'], WhatAndNext>;

/** Anything else is what the host says of a file. */
const restoreRefusals: Readonly<Record<string, string>> = {
  'backup-not-whole': 'this backup is not intact',
  'other-bench': 'this backup is from another bench',
  'brings-back-removed': 'this backup would bring back removed data',
  'loses-more': 'the log has grown since, and more rows would be lost than you were asked about',
  'not-found': 'this backup no longer exists',
  'not-offered': 'this backup was not among those offered',
  cancelled: 'it was stopped, and the log is unchanged',
};

/** What was not done and why, and what to do now. Every kind has both. */
export const failures: FailureWords = {
  'invalid-request': ({ detail }) => ({
    what: `The request was not understood: ${detail}`,
    next: 'Check your input and try again.',
  }),
  'log-unavailable': ({ detail }) => ({
    what: `The log could not be written: ${detail}`,
    next: 'Free up disk space or check the data folder, then try again.',
  }),
  fault: () => ({
    what: 'Muster ran into an internal error.',
    next: 'Try again, and note the time for your administrator.',
  }),
  busy: () => ({
    what: 'Muster is still busy with the previous request.',
    next: 'Wait until it has finished, then try again.',
  }),
  declined: () => ({
    what: 'Nothing was changed.',
    next: 'You canceled this. You can try again.',
  }),
  'no-session': () => ({ what: 'No session is open.', next: 'Open a session first.' }),
  'session-already-open': ({ name }) => ({
    what: `Session “${name}” is already open.`,
    next: 'Close it before you open another.',
  }),
  'still-plugged-in': ({ devices, sessions }) => ({
    what: `${devices === 1 ? '1 device' : `${String(devices)} devices`} of ${sessions.join(', ')} ${devices === 1 ? 'is' : 'are'} still plugged in. No session was opened.`,
    next: 'Choose whether the new session leaves them out or logs them again.',
  }),
  'practice-not-now': ({ why }) => practiceNotNow[why],
  'session-name-taken': ({ name }) => ({
    what: `A session named “${name}” already exists.`,
    next: 'Choose another name.',
  }),
  'unknown-session': () => ({
    what: 'This session is not in the log.',
    next: 'Go back to the list of sessions.',
  }),
  'unknown-profile': () => ({
    what: 'This profile is not in the log.',
    next: 'Choose another profile.',
  }),
  'profile-name-taken': ({ name }) => ({
    what: `A profile named “${name}” already exists.`,
    next: 'Choose another name.',
  }),
  'profile-not-allowed': () => ({
    what: `These settings cannot be combined.`,
    next: 'Change the marked settings.',
  }),
  'profile-file-refused': ({ fileName, line, fault }) => describeProfileFile(fileName, line, fault),
  'unknown-prerequisite': () => ({
    what: 'This prerequisite is not part of the profile.',
    next: 'Choose one from the checklist.',
  }),
  'no-file-read': () => ({
    what: 'There is no file for this date yet.',
    next: 'Read the file first, then enter its date.',
  }),
  'nothing-to-print': () => ({
    what: 'None of these devices has a confirmed serial and is cleared to continue.',
    next: 'Enter the serial, lift the refusal or accept the exception, then print.',
  }),
  'print-failed': ({ detail }) => ({
    what: `Nothing was printed: ${detail}`,
    next: 'Check the printer, or save as PDF.',
  }),
  'unknown-device': () => ({
    what: 'This device is not in the open session.',
    next: 'Choose a device from the list.',
  }),
  'unknown-step': () => ({
    what: 'This step is not part of the profile.',
    next: 'Choose a step from the list.',
  }),
  'serial-not-valid': ({ raw, why }) => ({
    what: `“${raw}” ${noSerialReasons[why]}.`,
    next: 'Check the serial on the case.',
  }),
  'serial-unclear': ({ readings, why }) => ({
    what: `${readings.join(' or ')} may not be a serial. ${serialDoubts[why]}`,
    next: 'Compare it with the case, then choose the serial.',
  }),
  'serial-entries-differ': () => ({
    what: 'The two entries do not match.',
    next: 'Type the serial again, twice.',
  }),
  'serial-taken': ({ serial }) => ({
    what: `Another device in this session has serial ${serial}.`,
    next: 'Compare the serial on the case with both devices.',
  }),
  'serial-apart': ({ serial, port }) => ({
    what: `Another device, at port ${port}, shows serial ${serial}. No serial was entered.`,
    next: 'Compare the serial on the case with both devices.',
  }),
  'label-here': ({ serial, port }) => ({
    what:
      port === null
        ? `Serial ${serial} is already logged from its label in this session.`
        : `USB has shown the Mac with serial ${serial}, at port ${port}. Its label was not logged.`,
    next: 'Find it by its serial.',
  }),
  'devices-differ': ({ by }) => ({
    what: `These are two devices: ${differences[by]}. Nothing was merged.`,
    next: 'Compare the cases. Each device keeps its own row.',
  }),
  'close-concerns': ({ concerns }) => ({
    what: `The session is still open: ${concerns.map(concernText).join(', ')}.`,
    next: 'Resolve them, or close the session anyway.',
  }),
  'nothing-to-undo': () => ({
    what: 'Nothing to undo.',
    next: 'Correct the device itself.',
  }),
  'not-newest-action': () => ({
    what: 'Not undone: something else was done since.',
    next: 'Undo that first, or correct the device itself.',
  }),
  'not-refused': () => ({
    what: 'This device is not refused.',
    next: 'Check the device again.',
  }),
  'held-by-another': ({ ports: [other, own] }) => ({
    what: `The device ${atPort(other)} already has the identity that the device ${atPort(own)} shows. The refusal was not lifted.`,
    next: 'Compare the cases, then choose the device that has it.',
  }),
  'no-such-exception': () => ({
    what: 'None of these devices has this exception.',
    next: 'Check the device again.',
  }),
  'not-splittable': () => ({
    what: 'These rows were not merged by hand or by port.',
    next: 'Compare the cases. Rows that USB identified as one device cannot be split.',
  }),
  'unknown-technician': ({ name }) => ({
    what: `This bench has no technician named ${name}.`,
    next: 'Check the list of names.',
  }),
  'badge-taken': ({ name }) => ({
    what: `This badge belongs to ${name}.`,
    next: 'Scan another badge.',
  }),
  'no-technician': () => ({
    what: 'A confirmation needs a name.',
    next: 'Enter your name, then confirm again.',
  }),
  'export-failed': ({ detail, why }) =>
    why === undefined || why === 'failed'
      ? {
          what: `The file was not saved: ${detail}`,
          next: 'Choose another folder and export again.',
        }
      : writeFailures[why],
  'recording-failed': ({ detail }) => ({
    what: `USB is not being recorded: ${detail}`,
    next: 'Record to another folder. What was recorded so far is kept.',
  }),
  'export-not-repeatable': ({ number, isDifferent }) => ({
    what: isDifferent
      ? `Export ${String(number)} cannot be repeated byte for byte: this version of Muster writes the format differently. No file was saved.`
      : `Export ${String(number)} is too old to be repeated.`,
    next: 'Export the session again. It gets a new number.',
  }),
  'sessions-erased': ({ sessions }) => ({
    what: `The devices of ${sessions} were erased. There is nothing to show, and no file was saved.`,
    next: 'Use an earlier export, or choose another session.',
  }),
  'not-removed': ({ why }) => redactionRefusals[why],
  'unknown-import': () => ({
    what: 'This import is not in the log, or was already undone.',
    next: 'Check the list of imports.',
  }),
  'file-moved': ({ fileName }) => ({
    what: `${fileName} is no longer where Muster wrote it.`,
    next: 'Look for it where it was moved to, or hand the session over again.',
  }),
  'export-cancelled': () => ({
    what: 'No file was saved.',
    next: 'Export again when you are ready.',
  }),
  'log-not-recovered': ({ detail }) => ({
    what: `The log still cannot be written: ${detail}`,
    next: 'Fix the cause, then confirm again. Keep every device plugged in.',
  }),
  'name-needed': () => ({
    what: 'Signing off a day needs a name.',
    next: 'Enter your name, then sign off again.',
  }),
  'nothing-to-close': () => ({
    what: 'Nothing was logged since the last sign-off.',
    next: 'Sign off once something has been logged.',
  }),
  'restore-failed': ({ detail }) => ({
    what: `The log was not restored: ${restoreRefusals[detail] ?? detail}`,
    next:
      detail === 'loses-more'
        ? 'Check the backups again to see what would be lost now. Nothing was changed.'
        : 'Choose an older backup. Nothing was deleted.',
  }),
  'backup-failed': ({ detail }) => ({
    what: `No backup was made: ${detail}`,
    next: 'Free up disk space, then back up again. The log is unchanged.',
  }),
  ...serviceFailures,
};

/** The sentences of one failure. */
export const describeFailure = (failure: Failure): WhatAndNext =>
  (failures[failure.kind] as (failure: Failure) => WhatAndNext)(failure);
