import { toStatements } from '../statement.ts';

/** Automated Device Enrollment: what it is and where it fits. */
export const adeSuitability = toStatements(
  ['ade'],
  [
    { id: 'ADE-DEF-01', lines: '97, 99' },
    { id: 'ADE-DEF-02', lines: '101, 120' },
    { id: 'ADE-FEAT-01', lines: '106', verdict: 'yes', topics: ['organization-owned'] },
    { id: 'ADE-FEAT-02', lines: '107', verdict: 'yes', topics: ['new'] },
    { id: 'ADE-FEAT-03', lines: '108', verdict: 'yes', topics: ['few-or-many'] },
    { id: 'ADE-FEAT-04', lines: '109', verdict: 'yes', topics: ['one-user'] },
    { id: 'ADE-FEAT-05', lines: '110', verdict: 'yes', topics: ['no-user'] },
    { id: 'ADE-FEAT-06', lines: '111', verdict: 'no', topics: ['personal'] },
    {
      id: 'ADE-FEAT-07',
      lines: '112',
      verdict: 'no',
      topics: ['existing'],
      later: ['GAP-11'],
      laterVerdict: 'yes',
    },
    { id: 'ADE-FEAT-08', lines: '113', verdict: 'no', topics: ['other-mdm'] },
    { id: 'ADE-FEAT-09', lines: '114', verdict: 'no', topics: ['dem'] },
  ],
);
