import fc from 'fast-check';
import type { z } from 'zod';

import { requests, type RequestName } from '../../../contract/requests.ts';

const LOOP: Record<string, unknown> = {};
LOOP['itself'] = LOOP;

/** What no page of ours would send: wrong kinds, loops, prototypes, floods, markup. */
const ODD: readonly unknown[] = [
  LOOP,
  JSON.parse('{"__proto__":{"isAdmin":true}}'),
  { constructor: { prototype: {} } },
  { toJSON: () => ({ profileId: null }) },
  Object.create(null),
  [[[[[[[[]]]]]]]],
  10n,
  Number.NaN,
  'x'.repeat(300_000),
  '<img src=x onerror=alert(1)>',
  "'; DROP TABLE log; --",
  '\u0000\u202E',
  () => 'a function',
  Symbol('s'),
  new Date(Number.NaN),
  new Map([['profileId', null]]),
  new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('a trap');
      },
    },
  ),
];

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
});
const pools = new Map<number, readonly unknown[]>();

function poolOf(seed: number): readonly unknown[] {
  const pool = pools.get(seed) ?? [...ODD, ...fc.sample(anything, { numRuns: 4000, seed })];
  pools.set(seed, pool);
  return pool;
}

/** `count` inputs that the contract does not allow for this request. */
export function* malformedPayloads(
  name: RequestName,
  count: number,
  seed = 20_261_123,
): Generator<unknown> {
  const pool = poolOf(seed);
  const at = (index: number): unknown => pool[index % pool.length];
  const fields = Object.keys((requests[name].input as { shape?: object }).shape ?? {});
  for (let index = 0, given = 0; given < count; index++) {
    const payload = index % 2 === 0 ? at(index / 2) : withFields(fields, index, at);
    if (isAllowed(name, payload)) continue;
    given += 1;
    yield payload;
  }
}

/** The right names with wrong values, one too many or one too few. */
function withFields(
  fields: readonly string[],
  index: number,
  at: (index: number) => unknown,
): object {
  const kept = index % 5 === 0 ? fields.slice(1) : fields;
  const entries = kept.map((field, place) => [field, at(index * 7 + place * 31)]);
  const given = index % 3 === 0 ? [...entries, ['more', at(index)]] : entries;
  return Object.fromEntries(given) as object;
}

/** Whether the contract would accept this input. */
export function isAllowed(name: RequestName, payload: unknown): boolean {
  try {
    const schema: z.ZodType = requests[name].input;
    return schema.safeParse(payload).success;
  } catch {
    return false;
  }
}
