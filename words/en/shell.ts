import { about } from './about.ts';

/** The places of the window. */
export const places = { bench: 'Bench', sessions: 'Sessions', setup: 'Setup' } as const;

/** Words around all places: top bar, keys, first run. */
export const shell = {
  product: 'Muster',
  navigation: 'Places',
  tools: 'Window tools',
  practice: 'PRACTICE',
  practiceText: 'Nothing here is real. Practice has its own log.',
  needYou: (count: string) => (count === '1' ? '1 needs you' : `${count} need you`),
  status: {
    label: 'Status',
    usb: {
      starting: () => 'USB starting',
      watching: (here: string) => `USB watching, ${here} here`,
      unavailable: () => 'USB not available',
    },
    logWriting: (check: string) => `Log writing, ${check}`,
    logFailed: 'Log not writing',
    checked: (clock: string) => `checked ${clock}`,
    notChecked: 'not checked yet',
    checking: 'being checked',
    damaged: 'damaged',
    backup: (clock: string) => `Backup ${clock}`,
    noBackup: 'No backup yet',
    backupFailed: (clock: string) => `Backup failed ${clock}`,
    free: (size: string) => `${size} free`,
    textSize: (percent: string) => `Text ${percent}`,
    textSizeHint: 'Text size',
    soundsOn: 'Sounds on',
    soundsOff: 'Sounds off',
    soundsHint: 'Sounds for scans and new exceptions',
  },
  notices: {
    title: 'Notices',
    hide: 'Hide',
    entry: (first: string, count: string) =>
      count === '1' ? first : `${first}, and ${count} notices in all`,
    kinds: {
      damaged: 'Log damaged',
      unlogged: 'Log interrupted',
      usb: 'USB not available',
      lowSpace: 'Low disk space',
      autoExport: 'Export waiting',
      outbox: 'Events waiting',
      missed: 'While you were away',
    },
  },
  starting: 'Starting the bench',
  noBridge: {
    title: 'The window is not connected to Muster',
    next: 'Quit Muster and open it again.',
  },
  stopped: 'The log was not changed.',
  crashed: {
    title: 'This screen stopped working',
    next: 'The bench keeps running. Reload this screen.',
    again: 'Reload screen',
  },
  view: 'View',
  direction: 'Resize side panel',
  dismiss: 'Dismiss',
  close: 'Close',
  about,
  shortcuts: {
    title: 'Keys',
    groups: { window: 'Window', devices: 'Devices', list: 'List and fields' },
    rows: [
      { keys: '/', does: 'Find' },
      { keys: 'Ctrl+F or ⌘F', does: 'Find' },
      { keys: '↑ ↓, j k, Page Up, Page Down', does: 'Move through the table' },
      { keys: 'Home, End', does: 'Go to the first or last device' },
      { keys: '← →', does: 'Move between the cells of a row, or resize the side panel' },
      { keys: 'Space', does: 'Select the device' },
      { keys: 'Shift+↑ ↓', does: 'Select one device after another' },
      { keys: 'Ctrl+A or ⌘A', does: 'Select all devices' },
      { keys: 'Tab, Shift+Tab', does: 'Go to the next or previous control' },
      { keys: 'Escape', does: 'Back' },
    ],
  },
  papers: {
    slips: { name: 'Hand-off slips', text: 'One for each device in the open session.' },
    report: { name: 'Session report', text: 'A one-page summary of the open session.' },
    toCome: {
      name: 'Missing devices',
      text: 'Expected Macs that have not come, with room for two names, or as CSV.',
    },
    commands: { name: 'Barcode commands', text: 'Commands, profiles and badges to scan.' },
    notYet: {
      slips: 'No session is open, or it has no devices yet.',
      report: 'No session is open.',
      toCome: 'No session is open, or no list was imported for it.',
    },
  },
  idle: {
    title: 'No session is open',
    text: 'Start a session, then plug in Macs. Each appears as soon as it is in the log.',
    showSession: 'Show session',
  },
} as const;
