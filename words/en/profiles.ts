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
  'user-download': 'Downloaded by the user',
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
  retireText: 'A retired profile cannot be used for new sessions. Past sessions stay as they are.',
  listLabel: 'Profiles',
  choose: 'Choose a profile, or create one.',
  none: 'No profiles yet',
  noneHint: 'A profile defines how the Macs in a session are enrolled, and which steps follow.',
  name: 'Name',
  method: 'Method',
  affinity: 'User affinity',
  authentication: 'Authentication',
  portalDelivery: 'Company Portal delivery',
  notUsed: 'Not used',
  lockedEnrollment: 'Locked enrollment',
  lockedHint:
    'Users cannot remove the management profile. To change this later, the Mac must be erased.',
  await: 'Await final configuration',
  awaitHint: 'Setup Assistant waits until the Mac has checked in with Intune.',
  downloaded: 'Profile file downloaded on',
  downloadedHint: 'The file is valid for two weeks after download.',
  revision: (revision: string) => `Revision ${revision}`,
  revisions: 'Revisions',
  savedBy: (when: string, by: string | null) => (by === null ? when : `${when} by ${by}`),
  rules: 'Guidance',
  refused: 'Not allowed',
  notice: 'Note',
  yes: 'Yes',
  no: 'No',
  importFile: 'Import',
  exportFile: 'Export',
  imported: (fileName: string) => `Imported from ${fileName}:`,
  importedNone: 'the file contains no profiles.',
  importedAdded: (names: string) => `new: ${names}.`,
  importedRevised: (names: string) => `new revision: ${names}.`,
  importedUnchanged: (names: string) => `unchanged: ${names}.`,
  exported: (profiles: number, fileName: string) =>
    `${counted(String(profiles), 'profile')} saved as ${fileName}`,
  context: 'About these Macs',
  contextHint: 'Not saved with the profile. The answers only show the guidance that applies.',
  personal: 'They are personal Macs',
  otherMdm: 'They are managed by another MDM',
  dem: 'They are enrolled by a device enrollment manager account',
} as const;
