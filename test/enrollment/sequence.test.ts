import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createGroups } from '../../enrollment/kept-groups.ts';
import { changeOf, joined, sequenceOf, sortedAfter } from '../../enrollment/sequence.ts';

interface Item {
  readonly place: number;
  readonly name: string;
}

const byPlace = (one: Item, other: Item): number => one.place - other.place;
const byName = (one: Item, other: Item): number => one.name.localeCompare(other.name);

/** Takes these out, puts those in, and replaces the rest: each by its place. */
interface Step {
  readonly places: readonly number[];
  readonly name: string;
}
const steps = (length: number) =>
  fc.array(
    fc.record({
      places: fc.array(fc.nat(length), { maxLength: 6 }),
      name: fc.constantFrom('a', 'b', 'c'),
    }),
    { minLength: 1, maxLength: 12 },
  );

/** The change of a step: an item in an even place is taken out if it is there, else put in. */
function changeBy(now: ReadonlyMap<number, Item>, { places, name }: Step) {
  const gone: Item[] = [];
  const come: Item[] = [];
  for (const place of new Set(places)) {
    const known = now.get(place);
    if (known) gone.push(known);
    if (!known || place % 2 === 1) come.push({ place, name });
  }
  return { gone, come };
}

describe('a sequence after changes', () => {
  it.each([20, 2000])('has what a sorted list of %d has, and says what changed', (length) => {
    fc.assert(
      fc.property(steps(length), (all) => {
        const first = Array.from({ length: length / 2 }, (_, at) => ({ place: 2 * at, name: 'a' }));
        const list = new Map<number, Item>(first.map((item) => [item.place, item]));
        let before = sequenceOf<Item>(first);
        for (const step of all) {
          const change = changeBy(list, step);
          const now = sortedAfter(before, change, byPlace);
          for (const { place } of change.gone) list.delete(place);
          for (const item of change.come) list.set(item.place, item);
          const wanted = [...list.values()].sort(byPlace);
          expect([...now]).toEqual(wanted);
          expect(wanted.map((_, at) => now.at(at))).toEqual(wanted);
          expect([now.length, now.at(-1), now.at(wanted.length)]).toEqual([
            wanted.length,
            undefined,
            undefined,
          ]);
          const said = changeOf(before, now);
          expect(new Set(said?.gone)).toEqual(new Set(change.gone));
          expect(new Set(said?.come)).toEqual(new Set(change.come));
          before = now;
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is cut again where much comes to one place', () => {
    let now = sequenceOf<Item>([]);
    for (let place = 0; place < 2000; place += 1) {
      now = sortedAfter(now, { gone: [], come: [{ place: -place, name: 'a' }] }, byPlace);
    }
    expect(now.length).toBe(2000);
    expect(now.at(0)?.place).toBe(-1999);
    expect(joined([now, now]).at(2000)?.place).toBe(-1999);
  });
});

it('says nothing of what changed where that would be half of it', () => {
  const one = Array.from({ length: 100 }, (_, place) => ({ place, name: 'a' }));
  const other = one.map((item) => ({ ...item }));
  expect(changeOf(one, other)).toBeNull();
  expect(changeOf(one, one.slice(1))).toEqual({ gone: [one[0]], come: [] });
});

it('groups are the same step by step as from the beginning, and those that stay are the same', () => {
  fc.assert(
    fc.property(steps(60), fc.boolean(), (all, isSorted) => {
      const grouping = {
        groupOf: ({ name }: Item) => (name === 'c' ? null : name),
        order: isSorted ? byName : null,
        arrival: byPlace,
      };
      const inSteps = createGroups(grouping);
      const list = new Map<number, Item>();
      let now = sequenceOf<Item>([]);
      for (const step of all) {
        const change = changeBy(list, step);
        now = sortedAfter(now, change, byPlace);
        for (const { place } of change.gone) list.delete(place);
        for (const item of change.come) list.set(item.place, item);
        const groups = inSteps(now);
        const asArrays = (of: typeof groups) =>
          [...of].map(([name, items]) => [name, [...items]] as const).sort();
        expect(asArrays(groups)).toEqual(asArrays(createGroups(grouping)(now)));
        expect(inSteps(now)).toBe(groups);
      }
    }),
  );
});
