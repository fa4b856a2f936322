import type { LoggedEvent } from '../events.ts';

/** Replaces an ECID or UDID inside a device's text. */
const HIDDEN = '[hidden]';

const ID_FIELDS: ReadonlySet<string> = new Set(['ecid', 'udid']);
/**
 * A key that names a device by its ECID, and an ECID or UDID as devices send them in their strings.
 */
const ECID_KEY = /\becid:[0-9a-f]{1,16}\b/gi;
const ECID = /^[0-9A-F]{16}$/;
/** Characters of `ecid:` and one digit. */
const SHORTEST = 6;
const UDID = /\b(?:[0-9a-f]{40}|[0-9a-f]{8}-[0-9a-f]{16})\b/gi;

/**
 * Removes ECID and UDID from events: fields become null, keys become the same word for the same
 * device throughout one file, and those in strings from the device are masked. Everything else
 * stays unchanged.
 */
export function hardwareIdHider(): (logged: LoggedEvent) => LoggedEvent {
  const hide = hardwareIdMask();
  return (logged) => ({ ...logged, event: hide(logged.event) as LoggedEvent['event'] });
}

/** The same for any data of one answer, such as rows that a command prints. */
export function hardwareIdMask(): (value: unknown) => unknown {
  const names = new Map<string, string>();
  const nameOf = (key: string): string => {
    const known = names.get(key.toLowerCase()) ?? `device:${names.size + 1}`;
    names.set(key.toLowerCase(), known);
    return known;
  };
  const text = (value: string): string => {
    // Most texts are a word or two, and a log has millions.
    if (value.length < SHORTEST) return value;
    return value
      .replaceAll(ECID_KEY, (key, at: number) =>
        // The serial string of DFU mode contains the same letters, at its start or after a space.
        key.startsWith('ECID') || at > 0 ? `ECID:${HIDDEN}` : nameOf(key),
      )
      .replaceAll(UDID, HIDDEN);
  };
  const hide = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(hide);
    if (typeof value !== 'object' || value === null) return value;
    const hidden: Record<string, unknown> = {};
    for (const [field, inner] of Object.entries(value)) {
      const isEcid = field === 'disputed' && ECID.test(String(inner));
      hidden[field] = ID_FIELDS.has(field) ? null : isEcid ? HIDDEN : hide(inner);
    }
    return hidden;
  };
  return hide;
}
