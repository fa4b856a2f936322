import type { Failure, FailureKind } from '../../contract/failure.ts';
import type { CloseCheck, CloseCheckKind } from '../../enrollment/close-check.ts';
import type { Difference } from '../../enrollment/correction/merge-by-hand.ts';
import type { WhatAndNext } from '../sentence.ts';
import { noSerialReasons, serialDoubts } from './serials.ts';
import { redactionRefusals } from './removal.ts';
import { describeProfileFile } from './profile-file.ts';
import { writeFailures } from './write-failures.ts';

type FailureWords = {
  readonly [Kind in FailureKind]: (failure: Extract<Failure, { kind: Kind }>) => WhatAndNext;
};

const differences = {
  ecid: 'they have different ECIDs',
  serial: 'their serials were read and are not the same',
  'both-here': 'both are plugged in now, at different ports',
} as const satisfies Record<Difference, string>;

const concernTexts = {
  'open-exceptions': (devices) => `devices that need a hand: ${devices}`,
  missing: (devices) => `expected and not here: ${devices}`,
  'below-target': (devices) => `to come until the target: ${devices}`,
  'still-here': (devices) => `attached and not done: ${devices}`,
} as const satisfies Record<CloseCheckKind, (devices: string) => string>;

const concernText = ({ kind, devices }: CloseCheck): string => concernTexts[kind](String(devices));

/** Anything else is what the host says of a file. */
const restoreRefusals: Readonly<Record<string, string>> = {
  'backup-not-whole': 'this backup is not whole',
  'other-bench': 'this backup is of another bench',
  'brings-back-removed': 'what was removed from the log would come back with this backup',
  'loses-more': 'it has gone on since, and more rows of it would be lost than the question said',
  'not-found': 'this backup is not there any more',
  'not-offered': 'this backup is not among those that were offered',
  cancelled: 'it was stopped, and the log is as it was',
};

/** What was not done and why, and what to do now. Every kind has both. */
export const failures: FailureWords = {
  'invalid-request': ({ detail }) => ({
    what: `The bench did not understand the request: ${detail}`,
    next: 'Check what was entered and try again.',
  }),
  'log-unavailable': ({ detail }) => ({
    what: `The log could not be written: ${detail}`,
    next: 'Make room on the disk or check the data folder, then try again.',
  }),
  fault: () => ({
    what: 'Muster could not do this because of a fault of its own.',
    next: 'Try again, and note the time for whoever looks after this bench.',
  }),
  busy: () => ({
    what: 'Muster is still at work on what was asked before, and has not begun this.',
    next: 'Wait until it has answered, then try again.',
  }),
  declined: () => ({
    what: 'Nothing was changed: the question was answered with no.',
    next: 'Ask for it again to be asked again.',
  }),
  'no-session': () => ({ what: 'No session is open.', next: 'Open a session first.' }),
  'session-already-open': ({ name }) => ({
    what: `The session “${name}” is open.`,
    next: 'Close it before opening another.',
  }),
  'still-plugged-in': ({ devices, sessions }) => ({
    what: `${devices === 1 ? '1 device' : `${String(devices)} devices`} of ${sessions.join(', ')} ${devices === 1 ? 'is' : 'are'} still plugged in. No session was opened.`,
    next: 'Say whether the new session leaves them out or logs them again.',
  }),
  'session-name-taken': ({ name }) => ({
    what: `A session called “${name}” exists.`,
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
    what: `A profile called “${name}” exists.`,
    next: 'Choose another name.',
  }),
  'profile-not-allowed': ({ ruleIds }) => ({
    what: `These settings do not go together (${ruleIds.join(', ')}).`,
    next: 'Change the settings that are marked.',
  }),
  'profile-file-refused': ({ fileName, line, fault }) => describeProfileFile(fileName, line, fault),
  'unknown-prerequisite': () => ({
    what: 'This prerequisite is not one of the profile.',
    next: 'Choose one from the checklist.',
  }),
  'no-file-read': () => ({
    what: 'There is no file yet that this date belongs to.',
    next: 'Read the file first, then enter its date.',
  }),
  'nothing-to-print': () => ({
    what: 'None of these devices has a certain serial and may go on.',
    next: 'Enter the serial, settle the dispute or accept what holds it, then print.',
  }),
  'print-failed': ({ detail }) => ({
    what: `Nothing was printed: ${detail}`,
    next: 'Check the printer, or save it as PDF.',
  }),
  'unknown-device': () => ({
    what: 'This device is not in the open session.',
    next: 'Choose a device from the table.',
  }),
  'unknown-step': () => ({
    what: 'This step is not part of the profile.',
    next: 'Choose a step from the list.',
  }),
  'serial-not-valid': ({ raw, why }) => ({
    what: `“${raw}” ${noSerialReasons[why]}.`,
    next: 'Read the serial on the case again.',
  }),
  'serial-unclear': ({ readings, why }) => ({
    what: `${readings.join(' or ')} may be no serial. ${serialDoubts[why]}`,
    next: 'Compare it with the case, and say which one is the serial.',
  }),
  'serial-entries-differ': () => ({
    what: 'The two entries are not the same.',
    next: 'Type the serial again, twice.',
  }),
  'serial-taken': ({ serial }) => ({
    what: `Another device in this session has the serial ${serial}.`,
    next: 'Compare the serial on the case with both devices.',
  }),
  'serial-apart': ({ serial, port }) => ({
    what: `Another device, at port ${port}, shows the serial ${serial}. Nothing was entered.`,
    next: 'Compare the serial on the case with both devices.',
  }),
  'devices-differ': ({ by }) => ({
    what: `These are two devices: ${differences[by]}. Nothing was merged.`,
    next: 'Compare the cases. Each device keeps its own row.',
  }),
  'close-concerns': ({ concerns }) => ({
    what: `The session is still open: ${concerns.map(concernText).join(', ')}.`,
    next: 'Look at them, or close the session with them.',
  }),
  'nothing-to-undo': () => ({
    what: 'There is nothing to take back.',
    next: 'Correct the device itself.',
  }),
  'not-refused': () => ({
    what: 'This device is not refused.',
    next: 'Look at the device again.',
  }),
  'held-by-another': ({ ports: [other, own] }) => ({
    what: `The device at port ${other} has what the one at port ${own} shows, and only one of them can have it. Nothing was lifted.`,
    next: 'Compare the cases, then say which of them has it.',
  }),
  'no-such-exception': () => ({
    what: 'None of these devices has this exception.',
    next: 'Look at the device again.',
  }),
  'not-splittable': () => ({
    what: 'These rows were not made one by hand or by their port.',
    next: 'Compare the cases. What the cable proved to be one device stays one.',
  }),
  'unknown-technician': ({ name }) => ({
    what: `Nobody called ${name} is kept for this bench.`,
    next: 'Look at the list of names again.',
  }),
  'badge-taken': ({ name }) => ({
    what: `This badge is the one of ${name}.`,
    next: 'Scan another badge.',
  }),
  'no-technician': () => ({
    what: 'A confirmation is the word of a person, and no name is entered.',
    next: 'Enter your name at the top, then confirm again.',
  }),
  'export-failed': ({ detail, why }) =>
    why === undefined || why === 'failed'
      ? {
          what: `The file was not written: ${detail}`,
          next: 'Choose another folder and export again.',
        }
      : writeFailures[why],
  'recording-failed': ({ detail }) => ({
    what: `USB is not being recorded: ${detail}`,
    next: 'Record into another folder. What was written until then is kept.',
  }),
  'export-not-repeatable': ({ number, isDifferent }) => ({
    what: isDifferent
      ? `Export ${String(number)} cannot be made again byte for byte: this Muster writes its format differently. No file was written.`
      : `Export ${String(number)} was written before Muster kept what makes it again.`,
    next: 'Export the same session anew; it gets a number of its own.',
  }),
  'sessions-erased': ({ sessions }) => ({
    what: `The devices of ${sessions} were erased, so there is nothing to show and no file was written.`,
    next: 'Look at the export that was made before, or choose another session.',
  }),
  'not-removed': ({ why }) => redactionRefusals[why],
  'unknown-import': () => ({
    what: 'This import is not in the log, or it is undone already.',
    next: 'Look at the list of imports again.',
  }),
  'export-cancelled': () => ({
    what: 'No file was written.',
    next: 'Export again when you are ready.',
  }),
  'log-not-recovered': ({ detail }) => ({
    what: `The log still cannot be written: ${detail}`,
    next: 'Remove the cause, then confirm again. Leave every device plugged in.',
  }),
  'name-needed': () => ({
    what: 'A day is signed off by a person.',
    next: 'Enter your name at the top, then close the day again.',
  }),
  'nothing-to-close': () => ({
    what: 'Nothing was logged since the last day was closed.',
    next: 'Close the day after something was logged.',
  }),
  'restore-failed': ({ detail }) => ({
    what: `The log was not restored: ${restoreRefusals[detail] ?? detail}`,
    next:
      detail === 'loses-more'
        ? 'Look at the backups again, which says what would be lost now. Nothing was changed.'
        : 'Choose an older backup. Nothing was deleted.',
  }),
  'backup-failed': ({ detail }) => ({
    what: `There is no new backup: ${detail}`,
    next: 'Make room on the disk, then back up again. The log itself is not touched.',
  }),
};

/** The sentences of one failure. */
export const describeFailure = (failure: Failure): WhatAndNext =>
  (failures[failure.kind] as (failure: Failure) => WhatAndNext)(failure);
