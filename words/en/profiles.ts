import type { Affinity, Authentication, Method, PortalDelivery } from '../../enrollment/profile.ts';
import { counted } from './counted.ts';

export const methods = {
  'device-enrollment': 'Device enrollment',
  ade: 'Automated device enrollment',
  'apple-configurator': 'Apple Configurator (direct)',
} as const satisfies Record<Method, string>;

export const affinities = {
  with: 'With user affinity',
  without: 'Without user affinity',
} as const satisfies Record<Affinity, string>;

export const authentications = {
  'company-portal': 'Company Portal',
  'setup-assistant-modern': 'Setup Assistant, modern',
  'setup-assistant-legacy': 'Setup Assistant, legacy',
} as const satisfies Record<Authentication, string>;

export const portalDeliveries = {
  'required-app': 'Required app',
  'user-download': 'The user downloads it',
  'with-profile': 'Installed with the profile',
} as const satisfies Record<PortalDelivery, string>;

/** Words of the profiles screen. */
export const profiles = {
  title: 'Profiles',
  add: 'New profile',
  edit: 'Edit profile',
  save: 'Save',
  saveRevision: (revision: string) => `Save as revision ${revision}`,
  cancel: 'Cancel',
  retire: 'Retire',
  retired: 'Retired',
  retireText: 'A retired profile opens no new sessions. Its past sessions stay as they are.',
  listLabel: 'Profiles',
  choose: 'Choose a profile, or make a new one.',
  none: 'No profile yet',
  noneHint: 'A profile says how the Macs of a session are enrolled, and which steps follow.',
  name: 'Name',
  method: 'Method',
  affinity: 'User affinity',
  authentication: 'Authentication',
  portalDelivery: 'Company Portal delivery',
  notUsed: 'Not used',
  lockedEnrollment: 'Locked enrollment',
  lockedHint:
    'People cannot remove the management profile. Cannot be changed later without a wipe.',
  await: 'Await final configuration',
  awaitHint: 'Setup Assistant waits until Intune has checked in.',
  downloaded: 'Profile file downloaded on',
  downloadedHint: 'The file is valid for two weeks from its download.',
  revision: (revision: string) => `Revision ${revision}`,
  revisions: 'Revisions',
  savedBy: (when: string, by: string | null) => (by === null ? when : `${when} by ${by}`),
  rules: 'What the guide says about this',
  refused: 'Not allowed',
  notice: 'Note',
  yes: 'Yes',
  no: 'No',
  importFile: 'Import',
  exportFile: 'Export',
  imported: (fileName: string) => `Taken from ${fileName}:`,
  importedNone: 'the file has no profiles.',
  importedAdded: (names: string) => `new: ${names}.`,
  importedRevised: (names: string) => `new revision: ${names}.`,
  importedUnchanged: (names: string) => `unchanged: ${names}.`,
  exported: (profiles: number, fileName: string) =>
    `${counted(String(profiles), 'profile')} written to ${fileName}`,
  context: 'About these Macs',
  contextHint: 'Not kept with the profile. The answers only bring up what the guide says of them.',
  personal: 'They are personal Macs',
  otherMdm: 'Another MDM manages them now',
  dem: 'A device enrollment manager account enrolls them',
  sources: (ids: string) => `Guide: ${ids}`,
} as const;
