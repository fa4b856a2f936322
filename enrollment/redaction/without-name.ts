import type { BenchEvent } from '../events.ts';
import type { NameFinder } from './removed-name.ts';

/**
 * Fields that hold no free text: ids, closed sets, hashes, what a device itself says. A field that is
 * not here is searched, so that a field that comes later cannot keep a name by being forgotten.
 */
const CLOSED_FIELDS: ReadonlySet<string> = new Set([
  ...['kind', 'sessionId', 'deviceKey', 'profileId', 'importId', 'redactionId', 'prerequisiteId'],
  ...['stepId', 'outcome', 'answer', 'source', 'mode', 'port', 'noticed', 'noticedBy', 'sha256'],
  ...['hash', 'serial', 'ecid', 'udid', 'into', 'part', 'other', 'policy', 'despite'],
  ...['exception', 'label', 'method', 'affinity', 'authentication', 'portalDelivery', 'format'],
  ...['trigger', 'delimiter', 'purpose', 'tags', 'was', 'benchId', 'eventId', 'eventIds', 'form'],
  ...['encoding', 'topic', 'payloadTypes', 'serials', 'places', 'leftOut', 'what', 'productType'],
]);

/** Fields that are closed in some kinds of events and free text in others. */
const CLOSED_IN: Readonly<Partial<Record<BenchEvent['kind'], ReadonlySet<string>>>> = {
  'device-refused': new Set(['reason', 'disputed']),
  'device-merged': new Set(['why']),
  'log-restored': new Set(['relation']),
  'tip-begun': new Set(['why']),
};

/** The event without the person's name; the very same event when the name is not in it. */
export function withoutName(event: BenchEvent, finder: NameFinder): BenchEvent {
  const closed = CLOSED_IN[event.kind];
  const isOpen = (field: string): boolean => !CLOSED_FIELDS.has(field) && !closed?.has(field);
  const cleaned = clean(withoutBadge(event, finder), finder, isOpen);
  return JSON.stringify(cleaned) === JSON.stringify(event) ? event : (cleaned as BenchEvent);
}

/** A badge is that person's, whatever is written on it. */
function withoutBadge(event: BenchEvent, finder: NameFinder): BenchEvent {
  if (event.kind !== 'technician-saved' || !finder.isIn(event.technician.name)) return event;
  return { ...event, technician: { ...event.technician, badge: null } };
}

function clean(value: unknown, finder: NameFinder, isOpen: (field: string) => boolean): unknown {
  if (typeof value === 'string') return finder.remove(value);
  if (Array.isArray(value)) return value.map((one) => clean(one, finder, isOpen));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([field, inner]) => {
    if (field === FREE_KEYED) return [field, withFreeKeys(inner, finder)] as const;
    if (field === HEADERS) return [field, clean(inner, finder, () => true)] as const;
    return [field, isOpen(field) ? clean(inner, finder, isOpen) : inner] as const;
  });
  return Object.fromEntries(entries);
}

/** The one field whose keys are text of others: headers of an imported list. */
const FREE_KEYED = 'extras';

/** Headers of files by what is read from them: text of others, whatever the field is called. */
const HEADERS = 'columns';

function withFreeKeys(value: unknown, finder: NameFinder): unknown {
  const entries = Object.entries(value ?? {}).map(([key, inner]) => {
    return [finder.remove(key), typeof inner === 'string' ? finder.remove(inner) : inner] as const;
  });
  return Object.fromEntries(entries);
}
