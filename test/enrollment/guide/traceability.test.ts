import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { GUIDE } from '../../../enrollment/guide/guide.ts';
import { whereabouts } from '../../../enrollment/guide/whereabouts.ts';
import {
  testsByStatement,
  traceabilityDocument,
  TRACEABILITY_FILE,
} from '../../../scripts/traceability.ts';

const root = join(import.meta.dirname, '../../..');

const numbered = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`);

const lettered = (id: string, letters: string): readonly string[] =>
  [...letters].map((letter) => `${id}${letter}`);

/** Every id of the numbered guide, built from its counts and not from the data. */
const EVERY_ID: readonly string[] = [
  ...numbered('DOC', 9),
  ...numbered('PRE', 10),
  ...numbered('BYOD-DEF', 1),
  ...numbered('BYOD-FEAT', 8),
  ...numbered('BYOD-ADMIN', 6),
  ...numbered('BYOD-USER', 4),
  ...numbered('ADE-DEF', 2),
  ...numbered('ADE-FEAT', 9),
  ...numbered('ADE-ADMIN', 10),
  ...numbered('ADE-USER', 4),
  ...numbered('ADE-NOTE', 1),
  ...numbered('CFG-DEF', 2),
  ...numbered('CFG-FEAT', 11),
  ...numbered('CFG-ADMIN', 13).flatMap((id) => {
    if (id.endsWith('05')) return lettered(id, 'abc');
    return id.endsWith('10') ? lettered(id, 'abcd') : [id];
  }),
  ...numbered('CFG-USER', 6),
  ...numbered('MX', 9),
  ...numbered('RULE', 16),
  ...numbered('NOTE', 4),
  ...numbered('GAP', 33),
];

describe('every numbered statement of the guide', () => {
  test('is in the data, and nothing else is but the product truths', () => {
    const held = GUIDE.map(({ id }) => id).filter((id) => !id.startsWith('T-'));
    expect([...held].sort()).toEqual([...EVERY_ID].sort());
    expect(EVERY_ID).toHaveLength(163);
  });

  test('is named by a test', () => {
    const named = testsByStatement(root);
    expect(GUIDE.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
    expect(named.has('GAP-34')).toBe(false);
  });

  test('has its place: a user task is a step, a suitability row a reason, a rule at work', () => {
    const places = whereabouts();
    const without = (part: string, place: 'steps' | 'table' | 'choice') =>
      GUIDE.filter((each) => each.part === part)
        .map(({ id }) => id)
        .filter((id) => places.get(id)?.includes(place) !== true);
    expect(without('suitability', 'table')).toEqual([]);
    expect(without('suitability', 'choice')).toEqual([]);
    // Pointers to the user-help page: steps link that page instead of naming the pointer.
    expect(without('user-task', 'steps')).toEqual(['ADE-USER-04', 'CFG-USER-06']);
    const rules = GUIDE.filter(
      ({ group }) => group === 'RULE' || group === 'PRE' || group === 'MX',
    );
    const idle = rules.map(({ id }) => id).filter((id) => places.get(id)?.length === 0);
    // This rule asks for the progress of the bench itself.
    expect(idle).toEqual(['RULE-15']);
  });

  test('stands in the written table, which is up to date (node scripts/traceability.ts)', () => {
    const written = readFileSync(join(root, TRACEABILITY_FILE), 'utf8');
    expect(written).toBe(traceabilityDocument(root));
  });
});
