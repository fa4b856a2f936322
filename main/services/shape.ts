import { jsonOf } from './json.ts';

/**
 * The shape of a JSON text without its values: a line for each name, with the types found there, such
 * as `data.attributes.imei[]: string`. Whether a text is empty or a date is told. A name that may itself
 * be a value, such as a serial, is `{…}`.
 */
export function shapeOf(text: string): readonly string[] {
  const json = jsonOf(text);
  if (json === undefined) return [`no JSON, ${text.length} characters`];
  const types = new Map<string, Set<string>>();
  for (const [path, type] of leaves(json, '')) {
    types.set(path, (types.get(path) ?? new Set()).add(type));
  }
  return [...types].map(([path, found]) => `${path || 'all'}: ${[...found].join(' | ')}`);
}

function* leaves(value: unknown, path: string): Generator<readonly [path: string, type: string]> {
  if (Array.isArray(value)) {
    if (value.length === 0) yield [path, 'empty list'];
    for (const one of value) yield* leaves(one, `${path}[]`);
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    if (entries.length === 0) yield [path, 'empty object'];
    for (const [name, one] of entries) {
      yield* leaves(one, path === '' ? shownName(name) : `${path}.${shownName(name)}`);
    }
  } else {
    yield [path, typeOf(value)];
  }
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value !== 'string') return typeof value;
  if (value === '') return 'empty string';
  return /^\d{4}-\d\d-\d\d/.test(value) ? 'date' : 'string';
}

const NAME = /^[@$]?[A-Za-z][A-Za-z0-9_@.-]*$/;
/** A serial, an id, a domain. */
const VALUE = /^[A-Z0-9-]{8,}$|(\d.*){4}|\.[a-z]{2,}$/;

/** A name of the service itself as it is, any other as `{…}`. */
export const shownName = (name: string): string =>
  NAME.test(name) && !VALUE.test(name) ? name : '{…}';
