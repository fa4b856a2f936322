import { describe, expect, it } from 'vitest';

import type { BenchSettings } from '../../../enrollment/fold/bench-settings.ts';
import type { CellWord } from '../../../renderer/bench/ports/cell-word.ts';
import { mostUrgent, needingYou, type WallCell } from '../../../renderer/wall/wall-cells.ts';
import {
  gridFor,
  listFor,
  SMALLEST_TEXT,
  WALL,
  widthOf,
} from '../../../renderer/wall/wall-layout.ts';
import { wallNames } from '../../../renderer/wall/wall-names.ts';

const cell = (port: string, word: CellWord): WallCell => ({
  port,
  name: port,
  word,
});
const named = (names: Readonly<Record<string, string>>): Pick<BenchSettings, 'ports'> => ({
  ports: new Map(
    Object.entries(names).map(([port, name]) => [port, { port, name, isIgnored: false }]),
  ),
});
const namesOf = (ports: readonly string[], names: Readonly<Record<string, string>> = {}) => [
  ...wallNames(ports, named(names)).values(),
];

describe('the name of a port on the wall', () => {
  it('is its own if short, the initial of its hub and its number, or its USB path', () => {
    expect(namesOf(['1-1.3'])).toEqual(['1-1.3']);
    expect(namesOf(['1-1.3'], { '1-1': 'Left hub' })).toEqual(['L3']);
    expect(namesOf(['1-1.3'], { '1-1': 'Left hub', '1-1.3': 'Front' })).toEqual(['Front']);
    expect(namesOf(['1-1.3'], { '1-1.3': 'Front of the long bench' })).toEqual(['1-1.3']);
    expect(namesOf(['1-1.2.3.4.5'])).toEqual(['2.3.4.5']);
  });

  it('never calls two ports the same by the initials of two hubs', () => {
    const hubs = { '1-1': 'Left hub', '1-2': 'Lower hub' };

    expect(namesOf(['1-1.3', '1-2.3'], hubs)).toEqual(['1-1.3', '1-2.3']);
  });
});

describe('cells', () => {
  const cells = [cell('1', 'unplug'), cell('2', 'look'), cell('3', 'empty'), cell('4', 'stop')];

  it('that need a person come with what must stop first', () => {
    expect(needingYou(cells).map(({ port }) => port)).toEqual(['4', '2']);
  });

  it('are left out from the least urgent on, and keep their order', () => {
    expect(mostUrgent(cells, 3).map(({ port }) => port)).toEqual(['1', '2', '4']);
    expect(mostUrgent(cells, 2).map(({ port }) => port)).toEqual(['2', '4']);
  });
});

describe('the layout', () => {
  const word = widthOf('Unplug');

  it('shows 40 sockets of two hubs, each with text of at least 48 px at 1080 lines', () => {
    for (const name of ['L20', '1-2.20']) {
      const { columns, text, shown } = gridFor(40, widthOf(name), word);
      const width = (WALL.width - WALL.side - 4 - (columns - 1)) / columns;

      expect(shown, name).toBe(40);
      expect(text, name).toBeGreaterThanOrEqual(SMALLEST_TEXT);
      expect(text * widthOf(name), name).toBeLessThan(width);
    }
  });

  it('never makes the text smaller: what has no room is counted', () => {
    for (const count of [1, 8, 24, 60, 200]) {
      const { text, shown } = gridFor(count, widthOf('L20'), word);
      expect(text).toBeGreaterThanOrEqual(SMALLEST_TEXT);
      expect(shown).toBeLessThanOrEqual(count);
    }
    expect(gridFor(200, widthOf('L20'), word).shown).toBeGreaterThan(30);
    expect(listFor(8, widthOf('L10')).shown).toBe(8);
    expect(listFor(200, widthOf('L10')).shown).toBeGreaterThan(10);
  });
});
