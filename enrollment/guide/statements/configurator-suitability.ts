import { toStatements } from '../statement.ts';

/** Apple Configurator with direct enrollment: what it is and where it fits. */
export const configuratorSuitability = toStatements(
  ['apple-configurator'],
  [
    { id: 'CFG-DEF-01', lines: '165', later: ['GAP-13'] },
    { id: 'CFG-DEF-02', lines: '167, 165, 245', later: ['GAP-30'] },
    { id: 'CFG-FEAT-01', lines: '172', verdict: 'yes', topics: ['wired'] },
    { id: 'CFG-FEAT-02', lines: '173', verdict: 'yes', topics: ['no-portals'] },
    { id: 'CFG-FEAT-03', lines: '174', verdict: 'yes', topics: ['country'] },
    { id: 'CFG-FEAT-04', lines: '175', verdict: 'yes', topics: ['organization-owned'] },
    { id: 'CFG-FEAT-05', lines: '176', verdict: 'yes', topics: ['new', 'existing'] },
    { id: 'CFG-FEAT-06', lines: '177', verdict: 'yes', topics: ['few-or-many'] },
    {
      id: 'CFG-FEAT-07',
      lines: '178',
      verdict: 'yes',
      topics: ['one-user'],
      later: ['GAP-14'],
      laterVerdict: 'no',
    },
    { id: 'CFG-FEAT-08', lines: '179', verdict: 'yes', topics: ['no-user'] },
    { id: 'CFG-FEAT-09', lines: '180', verdict: 'no', topics: ['personal'] },
    { id: 'CFG-FEAT-10', lines: '181', verdict: 'no', topics: ['other-mdm'], later: ['GAP-15'] },
    { id: 'CFG-FEAT-11', lines: '182', verdict: 'no', topics: ['dem'] },
  ],
);
