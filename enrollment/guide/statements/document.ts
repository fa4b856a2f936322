import { ALL_METHODS, toStatements } from '../statement.ts';

/** What the guide says about itself and about enrollment as a whole. */
export const documentStatements = toStatements(ALL_METHODS, [
  { id: 'DOC-01', lines: '32-33', later: ['GAP-01'] },
  { id: 'DOC-02', lines: '35' },
  { id: 'DOC-03', lines: '37-41', later: ['GAP-01', 'GAP-23'] },
  { id: 'DOC-04', lines: '43-47' },
  { id: 'DOC-05', lines: '49' },
  { id: 'DOC-06', lines: '51-53' },
  { id: 'DOC-07', lines: '270-275' },
  { id: 'DOC-08', lines: '1-30' },
  { id: 'DOC-09', lines: '78, 120', methods: ['device-enrollment', 'ade'] },
]);
