import { ALL_METHODS, toStatements } from '../statement.ts';

/**
 * What the app must always respect, whatever the draft says; each is based on the gaps that it
 * names.
 */
export const truths = toStatements(ALL_METHODS, [
  { id: 'T-1', lines: null, later: ['GAP-13'] },
  { id: 'T-2', lines: null, later: ['GAP-13'], methods: ['ade', 'apple-configurator'] },
  {
    id: 'T-3',
    lines: null,
    later: ['GAP-14', 'GAP-16', 'GAP-17', 'GAP-23'],
    methods: ['apple-configurator'],
  },
  { id: 'T-4', lines: null, later: ['GAP-04', 'GAP-11', 'GAP-14'] },
  { id: 'T-5', lines: null },
  { id: 'T-6', lines: null, later: ['GAP-14', 'GAP-23'], methods: ['apple-configurator'] },
]);
