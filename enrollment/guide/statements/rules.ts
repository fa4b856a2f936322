import { ALL_METHODS, toStatements } from '../statement.ts';

/** The rules implied by the guide; `profile-rules.ts` and `choose-method.ts` apply them. */
export const ruleStatements = toStatements(ALL_METHODS, [
  { id: 'RULE-01', lines: '70', methods: ['device-enrollment'] },
  { id: 'RULE-02', lines: '114, 182', methods: ['ade', 'apple-configurator'] },
  { id: 'RULE-03', lines: '113, 181', methods: ['ade', 'apple-configurator'], later: ['GAP-04'] },
  { id: 'RULE-04', lines: '71, 72, 111, 180' },
  { id: 'RULE-05', lines: '240', methods: ['apple-configurator'], later: ['GAP-23'] },
  { id: 'RULE-06', lines: '140, 159, 242, 264', methods: ['ade', 'apple-configurator'] },
  { id: 'RULE-07', lines: '82, 215', later: ['GAP-28'] },
  { id: 'RULE-08', lines: '93', methods: ['device-enrollment'] },
  { id: 'RULE-09', lines: '130, 140', methods: ['ade'] },
  {
    id: 'RULE-10',
    lines: '142-143, 188-189, 249-250',
    methods: ['ade', 'apple-configurator'],
    later: ['GAP-29'],
  },
  { id: 'RULE-11', lines: '174', methods: ['ade', 'apple-configurator'] },
  { id: 'RULE-12', lines: '112', methods: ['ade', 'apple-configurator'], later: ['GAP-11'] },
  { id: 'RULE-13', lines: '197, 199-203', methods: ['apple-configurator'], later: ['GAP-17'] },
  { id: 'RULE-14', lines: '134, 217, 260', methods: ['ade', 'apple-configurator'] },
  { id: 'RULE-15', lines: '177', methods: ['apple-configurator'] },
  { id: 'RULE-16', lines: '57, 99, 165' },
]);
