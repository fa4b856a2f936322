import type { FormatId } from '../export/formats/format.ts';
import { exportOf, type ExportEntry, type Ledger } from './ledger.ts';
import { ordinalsReader } from './ordinals.ts';

/** Which devices were in exports before. */
export interface EarlierExports {
  /** True when a row at one of these places of the session was in one of them. */
  readonly hadPlace: (sessionId: string, places: readonly number[]) => boolean;
  /** The sessions that they took rows from. */
  readonly sessionIds: readonly string[];
  /** The newest row of the log that number `since` had taken in; 0 without one. */
  readonly untilSeq: number;
}

export const NOTHING_EARLIER: EarlierExports = {
  hadPlace: () => false,
  sessionIds: [],
  untilSeq: 0,
};

/**
 * What counts as sent when somebody asks for rows since number `since`: that export and all earlier
 * ones of its format, so that a chain of small exports leaves nothing out and repeats nothing.
 */
export function earlierExports(ledger: Ledger, since: number | null): EarlierExports {
  const last = since === null ? null : exportOf(ledger, since);
  if (last === null) return NOTHING_EARLIER;
  const chain = ledger.exports.filter(
    ({ number, format }) => number <= last.number && format === last.format,
  );
  const readers = new Map<string, ((place: number) => boolean)[]>();
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

/** The newest export of this format, since which "new since the last" counts; null without one. */
export function lastOfFormat(ledger: Ledger, format: FormatId): number | null {
  return ledger.exports.findLast((entry) => entry.format === format)?.number ?? null;
}

/** The exports that a device was in, oldest first. */
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
