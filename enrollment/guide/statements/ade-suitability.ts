import { toStatements, type Statement } from '../statement.ts';

/** Automated Device Enrollment: what it is and where it fits. */
export const adeSuitability: readonly Statement[] = toStatements(
  ['ade'],
  [
    {
      id: 'ADE-DEF-01',
      lines: '97, 99',
      says: 'Formerly the Device Enrollment Program, headed as supervised: Macs of the organization, bought from Apple, set up through Apple Business or School Manager without being touched and shipped straight to people. The profile is made in the admin center and pushed.',
    },
    {
      id: 'ADE-DEF-02',
      lines: '101, 120',
      says: 'Details stand in the page about Automated Device Enrollment for Macs.',
    },
    {
      id: 'ADE-FEAT-01',
      lines: '106',
      says: 'Made for Macs that the organization or school owns.',
      verdict: 'yes',
      topics: ['organization-owned'],
    },
    {
      id: 'ADE-FEAT-02',
      lines: '107',
      says: 'Works for new Macs.',
      verdict: 'yes',
      topics: ['new'],
    },
    {
      id: 'ADE-FEAT-03',
      lines: '108',
      says: 'Works for few Macs and for many.',
      verdict: 'yes',
      topics: ['few-or-many'],
    },
    {
      id: 'ADE-FEAT-04',
      lines: '109',
      says: 'Can tie each Mac to one user.',
      verdict: 'yes',
      topics: ['one-user'],
    },
    {
      id: 'ADE-FEAT-05',
      lines: '110',
      says: 'Works for Macs without a user, such as a kiosk or a dedicated Mac.',
      verdict: 'yes',
      caveat:
        'This row leaves out shared Macs, although the task list names them for profiles without affinity (GAP-12).',
      topics: ['no-user'],
    },
    {
      id: 'ADE-FEAT-06',
      lines: '111',
      says: 'Not recommended for personal Macs.',
      verdict: 'no',
      caveat: 'Use device enrollment.',
      topics: ['personal'],
    },
    {
      id: 'ADE-FEAT-07',
      lines: '112',
      says: 'Not for Macs in use; the draft points to Apple Configurator.',
      verdict: 'no',
      topics: ['existing'],
      later: [
        'It works from macOS 10.13 on, once the Mac is in Apple Business or School Manager with a profile assigned: sudo profiles renew -type enrollment.',
        'GAP-11',
      ],
      laterVerdict: 'yes',
    },
    {
      id: 'ADE-FEAT-08',
      lines: '113',
      says: 'Not while another MDM manages the Mac: users unenroll there and then enroll.',
      verdict: 'no',
      caveat:
        'Device enrollment could manage single apps, but enrolling is recommended because the organization owns the Macs.',
      topics: ['other-mdm'],
    },
    {
      id: 'ADE-FEAT-09',
      lines: '114',
      says: 'A device enrollment manager account is not supported.',
      verdict: 'no',
      topics: ['dem'],
    },
  ],
);
