import { describe, expect, test } from 'vitest';

import { guideStatement, statementsOf } from '../../../../enrollment/guide/guide.ts';
import type { StatementGroup } from '../../../../enrollment/guide/statement.ts';
import { en } from '../../../../words/en.ts';
import { statementWords } from '../../../../words/guide-words.ts';

/** What a statement must have: its lines in the seed guide, and words of both readings. */
export type Reading = readonly [id: string, lines: string, seed: RegExp, later: RegExp | null];

/** Tests a whole group against facts written down independently of the data. */
export function testReadings(group: StatementGroup, readings: readonly Reading[]): void {
  describe(`the ${group} statements`, () => {
    test('are all tested here, in order', () => {
      expect(readings.map(([id]) => id)).toEqual(statementsOf(group).map(({ id }) => id));
    });

    test.each(readings)('%s keeps lines %s and both readings', (id, lines, seed, later) => {
      const statement = guideStatement(id);
      expect(statement?.seedLines).toBe(lines === '' ? null : lines);
      const said = statement && statementWords(en, statement.id);
      expect(said?.says).toMatch(seed);
      expect(statement?.microsoftLater === null).toBe(later === null);
      if (later === null) expect(said?.later).toBeUndefined();
      else expect(said?.later).toMatch(later);
    });
  });
}
