import { toStatements } from '../statement.ts';

/** Automated Device Enrollment: tasks of administrators and users. */
export const adeTasks = toStatements(
  ['ade'],
  [
    { id: 'ADE-ADMIN-01', lines: '122' },
    { id: 'ADE-ADMIN-02', lines: '123' },
    { id: 'ADE-ADMIN-03', lines: '124' },
    { id: 'ADE-ADMIN-04', lines: '125' },
    { id: 'ADE-ADMIN-05', lines: '126', later: ['GAP-05', 'GAP-10'] },
    { id: 'ADE-ADMIN-06', lines: '130, 132' },
    { id: 'ADE-ADMIN-07', lines: '134', later: ['GAP-09'] },
    { id: 'ADE-ADMIN-08', lines: '136' },
    { id: 'ADE-ADMIN-09', lines: '138', later: ['GAP-06', 'GAP-08'] },
    { id: 'ADE-ADMIN-10', lines: '140', later: ['GAP-07'] },
    { id: 'ADE-USER-01', lines: '153', later: ['GAP-06', 'GAP-08'] },
    { id: 'ADE-USER-02', lines: '155-157', later: ['GAP-06', 'GAP-09'] },
    { id: 'ADE-USER-03', lines: '159' },
    { id: 'ADE-USER-04', lines: '149' },
    { id: 'ADE-NOTE-01', lines: '147' },
  ],
);
