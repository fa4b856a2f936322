import { ALL_METHODS, toStatements } from '../statement.ts';

/** Notes and warnings of the guide. */
export const noteStatements = toStatements(ALL_METHODS, [
  { id: 'NOTE-01', lines: '32-33', later: ['GAP-01'] },
  {
    id: 'NOTE-02',
    lines: '142-143, 188-189, 249-250',
    methods: ['ade', 'apple-configurator'],
    later: ['GAP-29'],
  },
  { id: 'NOTE-03', lines: '95, 161, 268' },
  { id: 'NOTE-04', lines: '147, 254', methods: ['ade', 'apple-configurator'] },
]);
