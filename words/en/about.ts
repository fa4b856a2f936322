/** What the program is, what its word is worth, and what it leaves open. */
export const about = {
  title: 'About Muster',
  show: 'About Muster',
  version: 'Version',
  bench: 'Bench',
  benchHint: 'Every row of this log carries it.',
  folder: 'Data folder',
  builtOn: 'Built on',
  parts: (electron: string, chromium: string, node: string, sqlite: string) =>
    `Electron ${electron}, Chromium ${chromium}, Node ${node}, SQLite ${sqlite}`,
  reading: 'Asking the bench',
  claims: 'What Muster says',
  claimed: [
    'A row that is called logged is in the log on this disk, and was written there first.',
    'A serial stands with where it came from.',
    'The log is a chain: a row that was changed afterwards is found by the check, unless somebody wrote all rows after it anew as well.',
  ],
  leaves: 'What Muster does not say',
  left: [
    'That a Mac is enrolled because it was plugged in: no cable shows it. A person or an Intune export says so.',
    'That a guess from a port is right. Guesses are marked and never logged as a serial.',
    'That a device which was not plugged in here exists or is missing.',
  ],
  licence: 'Licence',
  licenceText: 'MIT. No warranty of any kind.',
  close: 'Close',
} as const;
