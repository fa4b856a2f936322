import { toStatements, type Statement } from '../statement.ts';

/** Apple Configurator: tasks of administrators and users according to the draft. */
export const configuratorTasks: readonly Statement[] = toStatements(
  ['apple-configurator'],
  [
    { id: 'CFG-ADMIN-01', lines: '191', says: 'Check that the Macs are supported.' },
    {
      id: 'CFG-ADMIN-02',
      lines: '192',
      says: 'Check that the push certificate is there and active.',
    },
    {
      id: 'CFG-ADMIN-03',
      lines: '193',
      says: 'Make the enrollment profile, with or without user affinity.',
    },
    {
      id: 'CFG-ADMIN-04',
      lines: '197',
      says: 'With affinity, choose where users authenticate: Setup Assistant, or Company Portal, which counts as modern.',
      later: [
        'The choice exists for iOS and iPadOS only; on Macs it does not work.',
        'GAP-16',
        'GAP-17',
      ],
    },
    {
      id: 'CFG-ADMIN-05a',
      lines: '199, 201',
      says: 'Company Portal when several factors are wanted.',
      later: ['The choice exists for iOS and iPadOS only.', 'GAP-17'],
    },
    {
      id: 'CFG-ADMIN-05b',
      lines: '199, 202',
      says: 'Company Portal when users should update an expired password at their first sign-in.',
      later: ['The choice exists for iOS and iPadOS only.', 'GAP-17'],
    },
    {
      id: 'CFG-ADMIN-05c',
      lines: '199, 203',
      says: 'Company Portal when users should reset an expired password during enrollment.',
      later: ['The choice exists for iOS and iPadOS only.', 'GAP-17'],
    },
    {
      id: 'CFG-ADMIN-06',
      lines: '205-213',
      says: 'A hidden alternative: Setup Assistant enrolls, and Company Portal follows as a required app with a sign-in.',
      later: ['Deleted.', 'GAP-18'],
    },
    {
      id: 'CFG-ADMIN-07',
      lines: '215',
      says: 'No store and no volume purchase has Company Portal for Macs, so there are two ways to deliver it.',
    },
    {
      id: 'CFG-ADMIN-08',
      lines: '217-221',
      says: 'Option 1: the administrator makes Company Portal a required app, and users only open it and sign in.',
      later: [
        'Three forms of delivery: download by the user, a line-of-business package, or a shell script.',
        'GAP-19',
      ],
    },
    {
      id: 'CFG-ADMIN-09',
      lines: '223-229',
      says: 'Option 2: the user downloads and runs the package, signs in, steps through and approves the profile. More work for users, less for administrators; prefer option 1 when users are uneasy about it.',
      later: ['Deleted, because it repeats the enrollment of a personal Mac.', 'GAP-19', 'GAP-20'],
    },
    {
      id: 'CFG-ADMIN-10a',
      lines: '231, 233',
      says: 'Setup Assistant when modern authentication is not wanted.',
      later: ['Deleted; the choice exists for iOS and iPadOS only.', 'GAP-16', 'GAP-17'],
    },
    {
      id: 'CFG-ADMIN-10b',
      lines: '231, 234',
      says: 'Setup Assistant when the device is to be wiped.',
      later: ['Deleted; the choice exists for iOS and iPadOS only.', 'GAP-16', 'GAP-17'],
    },
    {
      id: 'CFG-ADMIN-10c',
      lines: '231, 235',
      says: 'Setup Assistant when serial numbers are imported.',
      later: ['The import belongs to Setup Assistant enrollment of iOS and iPadOS.', 'GAP-22'],
    },
    {
      id: 'CFG-ADMIN-10d',
      lines: '231, 236',
      says: 'Setup Assistant to install Company Portal during enrollment, or not to; the draft recommends it with a question mark.',
      later: [
        'Deleted. For iOS it became: recommended when registration with Entra is wanted.',
        'GAP-21',
      ],
    },
    {
      id: 'CFG-ADMIN-11',
      lines: '238-242, 245',
      says: 'Without affinity means direct enrollment. Apps that need a user do not work; Company Portal is not used, needed or supported.',
    },
    {
      id: 'CFG-ADMIN-12',
      lines: '243',
      says: 'Without affinity the settings come from an existing enrollment profile for Macs.',
      later: ['Make an Apple Configurator profile, then export it.', 'GAP-24'],
    },
    {
      id: 'CFG-ADMIN-13',
      lines: '247',
      says: 'Connect the Macs by USB and open Apple Configurator; it finds them and hands over the profile.',
      later: ['Export the profile, copy it to the Mac and open it there.', 'GAP-13'],
    },
    {
      id: 'CFG-USER-01',
      lines: '256',
      says: 'Affinity, Company Portal: open it and sign in. Enrollment starts there; afterwards the apps of the organization can be installed.',
      later: ['Deleted with the choice itself.', 'GAP-17', 'GAP-25'],
    },
    {
      id: 'CFG-USER-02',
      lines: '258',
      says: 'Affinity, Setup Assistant: open Company Portal and sign in with the organization account.',
      later: [
        'Deleted. For iOS: organization account in Setup Assistant, then the Apple Account, then Company Portal.',
        'GAP-25',
        'GAP-26',
      ],
    },
    {
      id: 'CFG-USER-03',
      lines: '260',
      says: 'Affinity, Setup Assistant, Company Portal not in the profile: the administrator adds it as a required line-of-business app.',
      later: ['Deleted; it was no task for users.', 'GAP-27'],
    },
    {
      id: 'CFG-USER-04',
      lines: '262',
      says: 'After that the user opens Company Portal and signs in; the author doubts this.',
      later: ['Deleted as a duplicate.', 'GAP-25'],
    },
    {
      id: 'CFG-USER-05',
      lines: '264',
      says: 'Without affinity users have nothing to do. See to it that nobody installs Company Portal.',
    },
    {
      id: 'CFG-USER-06',
      lines: '266',
      says: 'The help page about Company Portal on a Mac has the details for users.',
    },
  ],
);
