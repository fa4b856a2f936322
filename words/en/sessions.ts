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
  readOnly: 'Read only. This session is closed.',
  chooseDevice: 'Choose a device',
  chooseDeviceHint: 'Its identity, steps and timeline appear here.',
  loading: 'Reading the log',
  devices: devicesText,
  exportAll: 'Export all sessions',
} as const;
