import { toStatements } from '../statement.ts';

/** Device enrollment: personal Macs (BYOD). */
export const deviceEnrollmentStatements = toStatements(
  ['device-enrollment'],
  [
    { id: 'BYOD-DEF-01', lines: '57', later: ['GAP-02'] },
    { id: 'BYOD-FEAT-01', lines: '65', verdict: 'yes', topics: ['personal'] },
    { id: 'BYOD-FEAT-02', lines: '66', verdict: 'yes', topics: ['few-or-many'] },
    { id: 'BYOD-FEAT-03', lines: '67', verdict: 'yes', topics: ['new', 'existing'] },
    { id: 'BYOD-FEAT-04', lines: '68', verdict: 'yes', topics: ['one-user'] },
    {
      id: 'BYOD-FEAT-05',
      lines: '69',
      verdict: 'yes',
      topics: ['other-mdm'],
      later: ['GAP-04'],
      laterVerdict: 'no',
    },
    { id: 'BYOD-FEAT-06', lines: '70', verdict: 'yes', topics: ['dem'] },
    { id: 'BYOD-FEAT-07', lines: '71', verdict: 'no', topics: ['organization-owned'] },
    { id: 'BYOD-FEAT-08', lines: '72', verdict: 'no', topics: ['no-user'] },
    { id: 'BYOD-ADMIN-01', lines: '80' },
    { id: 'BYOD-ADMIN-02', lines: '81' },
    { id: 'BYOD-ADMIN-03', lines: '82' },
    { id: 'BYOD-ADMIN-04', lines: '84', later: ['GAP-32'] },
    { id: 'BYOD-ADMIN-05', lines: '84' },
    { id: 'BYOD-ADMIN-06', lines: '86, 90' },
    { id: 'BYOD-USER-01', lines: '92' },
    { id: 'BYOD-USER-02', lines: '93' },
    { id: 'BYOD-USER-03', lines: '93', later: ['GAP-31'] },
    { id: 'BYOD-USER-04', lines: '93' },
  ],
);
