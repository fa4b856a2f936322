/** Settings: its sections and what each setting does. */
export const settings = {
  title: 'Settings',
  parts: {
    appearance: 'Appearance',
    scanner: 'Scanner',
    notices: 'Sounds & notifications',
    printing: 'Printing',
    handOver: 'Hand over & automation',
    outbox: 'Events',
    hostAndPorts: 'Host & ports',
    services: 'Services',
    data: 'Data & privacy',
    advanced: 'Advanced',
  },
  appearance: {
    theme: 'Theme',
    themes: { system: 'System', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
    textSize: 'Text size',
    smaller: 'Smaller',
    larger: 'Larger',
    usual: 'Actual size',
    percent: (size: string) => `${size}%`,
    textSizeHint: '⌘+ and ⌘− change it anywhere, ⌘0 resets it. On other systems, use Ctrl.',
    language: 'Language',
    languages: { system: 'System', en: 'English', de: 'Deutsch' },
    languageHint: 'For the window, its dialogs, slips and reports. Exported files stay in English.',
    density: 'Rows',
    densities: {
      desk: 'Desk: more rows, read from a chair',
      bench: 'Bench: larger rows, read while standing',
    },
  },
  scanner: {
    singleKeys: 'Single-letter keys',
    singleKeysHint: 'Turn off if a scanner or dictation software types into the window.',
    commands: 'Command barcodes',
    commandsHint:
      'A sheet for the bench: undo, flag damage, close the session, open a session with a profile, and a badge for each technician.',
  },
  notices: {
    sounds: 'Sounds',
    soundsHint:
      'Played when a device needs attention and after each scan. The alarm for a log failure always sounds.',
    notifications: 'Notifications',
    notificationsHint:
      'While this window is not in front: a device needs attention, the log is not writable, or the target is reached. They name ports, never serials.',
    badge: 'Number on the icon',
    badgeHint: 'How many devices need attention. Shown in the Dock on a Mac.',
  },
  printing: {
    paper: 'Paper',
    paperHint:
      'The default in the print dialog. Slips fit all three sizes. Lists and command barcodes use Letter or A4.',
  },
} as const;
