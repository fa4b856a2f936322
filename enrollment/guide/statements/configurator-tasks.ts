import { toStatements } from '../statement.ts';

/** Apple Configurator: tasks of administrators and users according to the draft. */
export const configuratorTasks = toStatements(
  ['apple-configurator'],
  [
    { id: 'CFG-ADMIN-01', lines: '191' },
    { id: 'CFG-ADMIN-02', lines: '192' },
    { id: 'CFG-ADMIN-03', lines: '193' },
    { id: 'CFG-ADMIN-04', lines: '197', later: ['GAP-16', 'GAP-17'] },
    { id: 'CFG-ADMIN-05a', lines: '199, 201', later: ['GAP-17'] },
    { id: 'CFG-ADMIN-05b', lines: '199, 202', later: ['GAP-17'] },
    { id: 'CFG-ADMIN-05c', lines: '199, 203', later: ['GAP-17'] },
    { id: 'CFG-ADMIN-06', lines: '205-213', later: ['GAP-18'] },
    { id: 'CFG-ADMIN-07', lines: '215' },
    { id: 'CFG-ADMIN-08', lines: '217-221', later: ['GAP-19'] },
    { id: 'CFG-ADMIN-09', lines: '223-229', later: ['GAP-19', 'GAP-20'] },
    { id: 'CFG-ADMIN-10a', lines: '231, 233', later: ['GAP-16', 'GAP-17'] },
    { id: 'CFG-ADMIN-10b', lines: '231, 234', later: ['GAP-16', 'GAP-17'] },
    { id: 'CFG-ADMIN-10c', lines: '231, 235', later: ['GAP-22'] },
    { id: 'CFG-ADMIN-10d', lines: '231, 236', later: ['GAP-21'] },
    { id: 'CFG-ADMIN-11', lines: '238-242, 245' },
    { id: 'CFG-ADMIN-12', lines: '243', later: ['GAP-24'] },
    { id: 'CFG-ADMIN-13', lines: '247', later: ['GAP-13'] },
    { id: 'CFG-USER-01', lines: '256', later: ['GAP-17', 'GAP-25'] },
    { id: 'CFG-USER-02', lines: '258', later: ['GAP-25', 'GAP-26'] },
    { id: 'CFG-USER-03', lines: '260', later: ['GAP-27'] },
    { id: 'CFG-USER-04', lines: '262', later: ['GAP-25'] },
    { id: 'CFG-USER-05', lines: '264' },
    { id: 'CFG-USER-06', lines: '266' },
  ],
);
