import { toStatements, type Statement } from '../statement.ts';

/** Device enrollment: personal Macs (BYOD). */
export const deviceEnrollmentStatements: readonly Statement[] = toStatements(
  ['device-enrollment'],
  [
    {
      id: 'BYOD-DEF-01',
      lines: '57',
      says: 'For personal Macs. The draft calls it an app configuration profile that manages apps while the Mac stays unenrolled.',
      later: ['It is full MDM enrollment and counts as approved by the user.', 'GAP-02'],
    },
    {
      id: 'BYOD-FEAT-01',
      lines: '65',
      says: 'Made for personal Macs.',
      verdict: 'yes',
      topics: ['personal'],
    },
    {
      id: 'BYOD-FEAT-02',
      lines: '66',
      says: 'Works for few Macs and for many.',
      verdict: 'yes',
      topics: ['few-or-many'],
    },
    {
      id: 'BYOD-FEAT-03',
      lines: '67',
      says: 'Works for new Macs and for those in use.',
      verdict: 'yes',
      topics: ['new', 'existing'],
    },
    {
      id: 'BYOD-FEAT-04',
      lines: '68',
      says: 'Ties each Mac to one user.',
      verdict: 'yes',
      topics: ['one-user'],
    },
    {
      id: 'BYOD-FEAT-05',
      lines: '69',
      says: 'Works while another MDM manages the Mac.',
      verdict: 'yes',
      topics: ['other-mdm'],
      later: [
        'Certificates and files of the other MDM must be gone first; unenrolling there or a factory reset is quickest.',
        'GAP-04',
      ],
      laterVerdict: 'no',
    },
    {
      id: 'BYOD-FEAT-06',
      lines: '70',
      says: 'Works with a device enrollment manager account.',
      verdict: 'yes',
      caveat:
        'Know its effects and limits first: up to 1,000 devices per account, and Macs are not joined to or registered with Entra.',
      topics: ['dem'],
    },
    {
      id: 'BYOD-FEAT-07',
      lines: '71',
      says: 'Not recommended for Macs that the organization owns.',
      verdict: 'no',
      caveat: 'Use Automated Device Enrollment or Apple Configurator.',
      topics: ['organization-owned'],
    },
    {
      id: 'BYOD-FEAT-08',
      lines: '72',
      says: 'Not for Macs without a user, because the organization owns those.',
      verdict: 'no',
      caveat: 'Use Automated Device Enrollment or Apple Configurator.',
      topics: ['no-user'],
    },
    {
      id: 'BYOD-ADMIN-01',
      lines: '80',
      says: 'Check that the Macs are supported.',
    },
    {
      id: 'BYOD-ADMIN-02',
      lines: '81',
      says: 'Check that the push certificate is there and active.',
    },
    {
      id: 'BYOD-ADMIN-03',
      lines: '82',
      says: 'Neither a store nor volume purchase has Company Portal for Macs: users download and run the package, sign in, step through enrollment and approve the profile.',
    },
    {
      id: 'BYOD-ADMIN-04',
      lines: '84',
      says: 'With the approval the Mac is added to the directory of the organization and Intune can reach it.',
      later: [
        'Registration follows the installed profile and is the work of Company Portal; a closed one finishes it on opening it again.',
        'GAP-32',
      ],
    },
    {
      id: 'BYOD-ADMIN-05',
      lines: '84',
      says: 'Tell users what will happen.',
    },
    {
      id: 'BYOD-ADMIN-06',
      lines: '86, 90',
      says: 'Give users the help page about Company Portal on a Mac.',
    },
    {
      id: 'BYOD-USER-01',
      lines: '92',
      says: 'Download the Company Portal package and run it.',
    },
    {
      id: 'BYOD-USER-02',
      lines: '93',
      says: 'Open Company Portal and sign in with the organization account.',
    },
    {
      id: 'BYOD-USER-03',
      lines: '93',
      says: 'Approve the enrollment profile in System Preferences; the Mac is then enrolled and managed.',
      later: [
        'The place is called system settings, and macOS 11 or later is needed there.',
        'GAP-31',
      ],
    },
    {
      id: 'BYOD-USER-04',
      lines: '93',
      says: 'Who does not approve it has no enrolled Mac, and no policies or profiles arrive.',
    },
  ],
);
