import type { Failure, FailureKind } from '../../contract/failure.ts';

/** One failure of each kind, checked for completeness by its type. */
const byKind: { readonly [Kind in FailureKind]: Extract<Failure, { kind: Kind }> } = {
  'invalid-request': { kind: 'invalid-request', detail: 'name: too long' },
  'log-unavailable': { kind: 'log-unavailable', detail: 'disk is full' },
  fault: { kind: 'fault' },
  'no-session': { kind: 'no-session' },
  'session-already-open': { kind: 'session-already-open', name: 'Room 4' },
  'session-name-taken': { kind: 'session-name-taken', name: 'Room 4' },
  'unknown-session': { kind: 'unknown-session' },
  'unknown-profile': { kind: 'unknown-profile' },
  'profile-name-taken': { kind: 'profile-name-taken', name: 'Office Macs' },
  'profile-not-allowed': { kind: 'profile-not-allowed', ruleIds: ['RULE-04'] },
  'profile-file-refused': {
    kind: 'profile-file-refused',
    fileName: 'profiles.json',
    line: 12,
    fault: { kind: 'not-json', detail: 'Unexpected character.' },
  },
  'unknown-prerequisite': { kind: 'unknown-prerequisite' },
  'no-file-read': { kind: 'no-file-read' },
  'nothing-to-print': { kind: 'nothing-to-print' },
  'print-failed': { kind: 'print-failed', detail: 'no printer' },
  'unknown-device': { kind: 'unknown-device' },
  'unknown-step': { kind: 'unknown-step' },
  'serial-not-valid': { kind: 'serial-not-valid', raw: 'AB 1' },
  'serial-entries-differ': { kind: 'serial-entries-differ' },
  'serial-taken': { kind: 'serial-taken', serial: 'TST00A0001' },
  'devices-differ': { kind: 'devices-differ', by: 'ecid' },
  'close-concerns': {
    kind: 'close-concerns',
    concerns: [
      { kind: 'open-exceptions', devices: 2 },
      { kind: 'missing', devices: 5 },
    ],
  },
  'nothing-to-undo': { kind: 'nothing-to-undo' },
  'no-such-exception': { kind: 'no-such-exception' },
  'not-splittable': { kind: 'not-splittable' },
  'unknown-technician': { kind: 'unknown-technician', name: 'Ada' },
  'badge-taken': { kind: 'badge-taken', name: 'Ada' },
  'no-technician': { kind: 'no-technician' },
  'export-failed': { kind: 'export-failed', detail: 'the folder cannot be written' },
  'export-not-repeatable': { kind: 'export-not-repeatable', number: 7, isDifferent: true },
  'unknown-import': { kind: 'unknown-import' },
  'export-cancelled': { kind: 'export-cancelled' },
  'log-not-recovered': { kind: 'log-not-recovered', detail: 'database or disk is full' },
  'name-needed': { kind: 'name-needed' },
  'nothing-to-close': { kind: 'nothing-to-close' },
  'restore-failed': { kind: 'restore-failed', detail: 'the backup is not whole' },
};

export const failureSamples: readonly Failure[] = Object.values(byKind);
