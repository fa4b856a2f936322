import { devicesText } from './counted.ts';

/** Words of the sessions screen. */
export const sessions = {
  title: 'Sessions',
  listLabel: 'Sessions, newest first',
  none: 'No session yet',
  noneHint: 'A session groups the devices enrolled with one profile.',
  open: 'Open',
  closed: (when: string) => `Closed ${when}`,
  opened: (when: string, by: string | null) =>
    by === null ? `Opened ${when}` : `Opened ${when} by ${by}`,
  target: (count: string) => `${count} planned`,
  back: 'Back to sessions',
  search: 'Search sessions',
  noMatch: 'No session matches.',
  stillOpen: 'Open now.',
  toBench: 'Go to the bench',
  tabs: { devices: 'Devices', report: 'Report', intune: 'Intune', files: 'Files written' },
  intuneNone: 'No device list of Intune yet',
  intuneNoneHint:
    'In Intune, go to Devices > All devices > Export, and drop the file on the window.',
  intuneFile: 'Device list',
  tabsOf: (name: string) => `About ${name}`,
  readOnly: 'Read only. This session is closed.',
  chooseDevice: 'Choose a device',
  chooseDeviceHint: 'Its identity, steps and timeline appear here.',
  loading: 'Reading the log',
  devices: devicesText,
  enrolled: (count: string) => `${count} enrolled`,
  openExceptions: (count: string) =>
    count === '1' ? '1 needs attention' : `${count} need attention`,
  exportAll: 'Export all sessions',
} as const;
