import { toStatements } from '../statement.ts';

/** The user-task matrix: one row per method, affinity, authentication and delivery. */
export const matrixStatements = toStatements(
  ['apple-configurator'],
  [
    {
      id: 'MX-01',
      lines: '82-93',
      methods: ['device-enrollment'],
      later: ['GAP-02', 'GAP-31', 'GAP-32'],
    },
    { id: 'MX-02', lines: '138, 153', methods: ['ade'], later: ['GAP-08'] },
    { id: 'MX-03', lines: '134-138, 153-157', methods: ['ade'], later: ['GAP-09'] },
    { id: 'MX-04', lines: '140, 159', methods: ['ade'], later: ['GAP-07'] },
    { id: 'MX-05', lines: '197-203, 217-221, 256', later: ['GAP-14', 'GAP-16', 'GAP-17'] },
    {
      id: 'MX-06',
      lines: '197-203, 223-229, 256',
      later: ['GAP-14', 'GAP-16', 'GAP-17', 'GAP-20'],
    },
    { id: 'MX-07', lines: '231-236, 258', later: ['GAP-14', 'GAP-16', 'GAP-21', 'GAP-26'] },
    { id: 'MX-08', lines: '231-236, 260-262', later: ['GAP-14', 'GAP-16', 'GAP-25', 'GAP-27'] },
    { id: 'MX-09', lines: '238-245, 264', later: ['GAP-13', 'GAP-23'] },
  ],
);
