/** What the program is, what its word is worth, and what it leaves open. */
export const about = {
  title: 'About Muster',
  show: 'About Muster',
  version: 'Version',
  folder: 'Data folder',
  copyDetails: 'Copy details for support',
  copied: 'Copied. Add them when you report a problem.',
  reading: 'Loading',
  claims: 'What Muster claims',
  claimed: [
    'Every row shown as logged was first written to the log on this disk.',
    'Every serial is shown with its source.',
    'The log is a chain: verification detects a row that was changed later, unless all rows after it were rewritten too.',
  ],
  leaves: 'What Muster does not claim',
  left: [
    'That a Mac is enrolled because it was plugged in. Only a person or an Intune export can confirm that.',
    'That a serial guessed from a port is correct. Guesses are marked and never logged as a serial.',
    'That a device that was never plugged in here exists or is missing.',
  ],
  licence: 'License',
  licenceText: 'MIT License, without warranty of any kind.',
  close: 'Close',
} as const;
