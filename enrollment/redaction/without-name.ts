import type { BenchEvent } from '../events.ts';
import type { NameFinder } from './removed-name.ts';
import { wordList } from '../word-list.ts';

/**
 * Fields without free text: ids, closed sets, hashes, what a device itself reports. Fields not
 * listed here are searched, so a field added later cannot keep a name by omission.
 */
const CLOSED_FIELDS: ReadonlySet<string> = new Set(
  wordList(
    'kind, sessionId, deviceKey, profileId, importId, redactionId, prerequisiteId, stepId',
    'outcome, source, mode, port, noticed, noticedBy, sha256, hash, serial, ecid, udid',
    'into, part, other, policy, despite, exception, label, method, affinity, authentication',
    'portalDelivery, format, trigger, delimiter, purpose, tags, was, benchId, eventId, eventIds',
    'form, encoding, topic, payloadTypes, serials, places, leftOut, what, productType',
  ),
);

/** Fields that are closed in some kinds of events and free text in others. */
const CLOSED_IN: Readonly<Partial<Record<BenchEvent['kind'], ReadonlySet<string>>>> = {
  'prerequisite-answered': new Set(['answer']),
  'device-refused': new Set(['reason', 'disputed']),
  'device-merged': new Set(['why']),
  'log-restored': new Set(['relation']),
  'tip-begun': new Set(['why']),
};

/** The event without the person's name; the identical object if the name does not occur. */
export function withoutName(event: BenchEvent, finder: NameFinder): BenchEvent {
  const closed = CLOSED_IN[event.kind];
  const isOpen = (field: string): boolean => !CLOSED_FIELDS.has(field) && !closed?.has(field);
  const cleaned = clean(withoutBadge(event, finder), finder, isOpen);
  return JSON.stringify(cleaned) === JSON.stringify(event) ? event : (cleaned as BenchEvent);
}

/** A badge belongs to that person, whatever is written on it. */
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

/** The one field whose keys come from outside: headers of an imported list. */
const FREE_KEYED = 'extras';

/** Headers of files by field: text from outside, whatever the field is called. */
const HEADERS = 'columns';

function withFreeKeys(value: unknown, finder: NameFinder): unknown {
  const entries = Object.entries(value ?? {}).map(([key, inner]) => {
    return [finder.remove(key), typeof inner === 'string' ? finder.remove(inner) : inner] as const;
  });
  return Object.fromEntries(entries);
}
