import { toStatements, type Statement } from '../statement.ts';

/** Automated Device Enrollment: tasks of administrators and users. */
export const adeTasks: readonly Statement[] = toStatements(
  ['ade'],
  [
    { id: 'ADE-ADMIN-01', lines: '122', says: 'Check that the Macs are supported.' },
    {
      id: 'ADE-ADMIN-02',
      lines: '123',
      says: 'Get access to Apple Business Manager or Apple School Manager.',
    },
    { id: 'ADE-ADMIN-03', lines: '124', says: 'Check that the server token (.p7m) is active.' },
    {
      id: 'ADE-ADMIN-04',
      lines: '125',
      says: 'Check that the push certificate is there and active.',
    },
    {
      id: 'ADE-ADMIN-05',
      lines: '126',
      says: 'Make the enrollment profile: with user affinity for one user each, without for shared Macs or those with no user.',
      later: [
        'Decide first how users authenticate; modern is recommended and legacy is not.',
        'GAP-05',
        'GAP-10',
      ],
    },
    {
      id: 'ADE-ADMIN-06',
      lines: '130, 132',
      says: 'With affinity, Setup Assistant does both: it authenticates people and enrolls their Macs. Choose locked enrollment when users may not delete the management profile. Policies and profiles follow.',
    },
    {
      id: 'ADE-ADMIN-07',
      lines: '134',
      says: 'With affinity: stay with Setup Assistant, or let users authenticate in Company Portal afterwards; add it to Intune and make it a required app.',
      later: [
        'Legacy leaves Company Portal optional; modern needs its sign-in to complete registration. The later documents differ on whether Company Portal is a choice of its own.',
        'GAP-09',
      ],
    },
    {
      id: 'ADE-ADMIN-08',
      lines: '136',
      says: 'With affinity and Company Portal: users open it and sign in with the organization account; policies follow.',
    },
    {
      id: 'ADE-ADMIN-09',
      lines: '138',
      says: 'With affinity: Setup Assistant starts with the Mac and takes an Apple Account, which authenticates and enrolls. The token tells that it is a work account; the author doubts this.',
      later: [
        'Modern: the organization account is required and starts enrollment, the Apple Account is optional. Legacy: the Apple Account, and the Mac is not registered with Entra.',
        'GAP-06',
        'GAP-08',
      ],
    },
    {
      id: 'ADE-ADMIN-10',
      lines: '140',
      says: 'Without affinity the draft has Setup Assistant authenticate and enroll the user. Choose locked enrollment or not. Company Portal is not used, needed or supported.',
      later: [
        'The wording stayed, but the page about Automated Device Enrollment says that there is no user.',
        'GAP-07',
      ],
    },
    {
      id: 'ADE-USER-01',
      lines: '153',
      says: 'With affinity: turn the Mac on, go through Setup Assistant and enter the Apple Account; that authenticates and enrolls.',
      later: [
        'Modern: sign in with the organization account, the Apple Account is optional. Legacy: the Apple Account enrolls.',
        'GAP-06',
        'GAP-08',
      ],
    },
    {
      id: 'ADE-USER-02',
      lines: '155-157',
      says: 'With affinity and Company Portal: it arrives the way the administrator chose; open it, sign in with the organization account, and the resources of the organization are open.',
      later: [
        'In the modern form this second sign-in completes the registration with Entra.',
        'GAP-06',
        'GAP-09',
      ],
    },
    {
      id: 'ADE-USER-03',
      lines: '159',
      says: 'Without affinity users have nothing to do. See to it that nobody installs Company Portal.',
    },
    {
      id: 'ADE-USER-04',
      lines: '149',
      says: 'The help page about Company Portal on a Mac has the details for users.',
    },
    {
      id: 'ADE-NOTE-01',
      lines: '147',
      says: 'What users do depends on how Company Portal reaches them; the fewer steps, the more of them finish.',
    },
  ],
);
