import { ALL_METHODS, toStatements } from '../statement.ts';

/** What must be in place before Macs are enrolled. */
export const prerequisiteStatements = toStatements(ALL_METHODS, [
  { id: 'PRE-01', lines: '80, 122, 191' },
  { id: 'PRE-02', lines: '81, 125, 192' },
  { id: 'PRE-03', lines: '123', methods: ['ade'] },
  { id: 'PRE-04', lines: '124', methods: ['ade'] },
  { id: 'PRE-05', lines: '99, 126, 193', methods: ['ade', 'apple-configurator'] },
  { id: 'PRE-06', lines: '165, 247', later: ['GAP-13'], methods: ['apple-configurator'] },
  { id: 'PRE-07', lines: '99', methods: ['ade'] },
  { id: 'PRE-08', lines: '134, 217, 223', methods: ['ade', 'apple-configurator'] },
  { id: 'PRE-09', lines: '82, 92' },
  {
    id: 'PRE-10',
    lines: '82, 93, 136, 138, 153, 157, 211, 219, 223, 256, 258, 262',
    later: ['GAP-06'],
  },
]);
