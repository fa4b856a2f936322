import type { FormatId } from '../export/formats/format.ts';
import { exportOf, type ExportEntry, type Ledger } from './ledger.ts';
import { ordinalsReader } from './ordinals.ts';

/** Which devices earlier exports contained. */
export interface EarlierExports {
  /** True if one of them contained a row at one of these places of the session. */
  readonly hadPlace: (sessionId: string, places: readonly number[]) => boolean;
  /** The sessions whose rows they contained. */
  readonly sessionIds: readonly string[];
  /** The newest log row that number `since` took into account; 0 without one. */
  readonly untilSeq: number;
}

const NOTHING_EARLIER: EarlierExports = {
  hadPlace: () => false,
  sessionIds: [],
  untilSeq: 0,
};

/**
 * What counts as sent in an export of the rows since number `since`: that export and all earlier
 * ones of its format, so that a chain of small exports omits nothing and repeats nothing.
 */
export function earlierExports(ledger: Ledger, since: number | null): EarlierExports {
  const last = since === null ? null : exportOf(ledger, since);
  if (last === null) return NOTHING_EARLIER;
  const chain = ledger.exports.filter(
    ({ number, format }) => number <= last.number && format === last.format,
  );
  const readers = new Map<string, ((ordinal: number) => boolean)[]>();
  for (const [sessionId, text] of chain.flatMap(placesOf)) {
    const known = readers.get(sessionId) ?? [];
    readers.set(sessionId, [...known, ordinalsReader(text)]);
  }
  return {
    hadPlace: (sessionId, places) =>
      (readers.get(sessionId) ?? []).some((isIn) => places.some(isIn)),
    sessionIds: [...readers.keys()],
    untilSeq: last.record?.untilSeq ?? last.seq,
  };
}

const placesOf = ({ record }: ExportEntry): readonly (readonly [string, string])[] =>
  Object.entries(record?.places ?? {});

/** The newest export of this format, where "new since the last" begins; null without one. */
export function lastOfFormat(ledger: Ledger, format: FormatId): number | null {
  return ledger.exports.findLast((entry) => entry.format === format)?.number ?? null;
}

/** The exports that contained a device, oldest first. */
export function deviceExports(
  ledger: Pick<Ledger, 'exports'>,
  sessionId: string,
  places: readonly number[],
): readonly Pick<ExportEntry, 'number' | 'format' | 'atMs'>[] {
  return ledger.exports.flatMap(({ number, format, atMs, record }) => {
    const text = record?.places[sessionId];
    const wasIn = text !== undefined && places.some(ordinalsReader(text));
    return wasIn ? [{ number, format, atMs }] : [];
  });
}
