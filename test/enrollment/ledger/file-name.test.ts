import { expect, it } from 'vitest';

import { plainName } from '../../../enrollment/ledger/auto-export.ts';

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** Where file systems truncate a name. */
const LONGEST_NAME = 255;
/** The longest suffix after the name of a session, and a part number. */
const REST = ' intune-configurator 2026-11-23 170000.csv (1000000 again)-1000';

it.each(['𝒎', '商', 'é', 'a', '👩‍👧'])(
  'a session named with 80 × %s fits into a file name',
  (letter) => {
    const name = plainName(letter.repeat(80));
    expect(bytes(name + REST)).toBeLessThanOrEqual(LONGEST_NAME);
    expect(name.length).toBeGreaterThan(0);
    // Cut between two characters: none was damaged.
    expect(new TextDecoder().decode(new TextEncoder().encode(name))).toBe(name);
  },
);

it('a name that fits stays as it is', () => {
  expect(plainName('Room 4, Größe 商 (2)')).toBe('Room 4, Größe 商 (2)');
  expect(plainName('a/b:c')).toBe('a-b-c');
  expect(plainName('...')).toBe('session');
});
