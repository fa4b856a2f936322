import type { NotChecked } from '../service.ts';

/** What decides in a record of Intune, from its list or from Graph. */
export interface RecordOfIntune {
  /** UTC ms; null if the record has no date. */
  readonly enrolledAtMs: number | null;
  /** Management state, as written. */
  readonly deviceState: string | null;
}

/** What a source found of one serial. */
export interface FoundInIntune<Found extends RecordOfIntune> {
  /** All records with this serial that Intune manages (`managed-by-intune.ts`). */
  readonly records: readonly Found[];
  /** Why they may not be all; null if they are. */
  readonly unread: NotChecked | null;
}

/** What Intune says of one visit. Only `enrolled` confirms anything. */
export type IntuneSays<Found extends RecordOfIntune> =
  | { readonly kind: 'enrolled'; readonly record: Found & { readonly enrolledAtMs: number } }
  | { readonly kind: 'known-before' | 'leaving'; readonly record: Found }
  | { readonly kind: 'not-listed' }
  | NotChecked;

/** How much later than Microsoft's clock the bench's may be, ms. */
export const CLOCK_SKEW_MS = 5 * 60_000;

/**
 * What records of Intune say of a visit that was logged at `loggedMs` (UTC): the one rule for its
 * list as a file and for Graph. Intune keeps the records of earlier enrollments, so only one that
 * is not older than the visit confirms it. Of several the latest counts, because a device is in one
 * enrollment at a time; if none is the latest, they must agree.
 */
export function intuneSays<Found extends RecordOfIntune>(
  { records, unread }: FoundInIntune<Found>,
  loggedMs: number,
): IntuneSays<Found> {
  if (unread !== null) return unread;
  const lastMs = Math.max(...records.map(dateOf));
  const [said, ...others] = records
    .filter((record) => dateOf(record) === lastMs)
    .map((record) => recordSays(record, loggedMs));
  if (said === undefined) return { kind: 'not-listed' };
  return others.every(({ kind }) => kind === said.kind)
    ? said
    : { kind: 'not-checked', why: 'several-records' };
}

/** A record without a date is older than any with one. */
const dateOf = ({ enrolledAtMs }: RecordOfIntune): number => enrolledAtMs ?? -Infinity;

function recordSays<Found extends RecordOfIntune>(
  record: Found,
  loggedMs: number,
): IntuneSays<Found> {
  if (isLeaving(record.deviceState)) return { kind: 'leaving', record };
  return isOfVisit(record, loggedMs)
    ? { kind: 'enrolled', record }
    : { kind: 'known-before', record };
}

const isOfVisit = <Found extends RecordOfIntune>(
  record: Found,
  loggedMs: number,
): record is Found & { readonly enrolledAtMs: number } =>
  dateOf(record) >= loggedMs - CLOCK_SKEW_MS;

/**
 * True for a management state such as retirePending, wipeIssued or deletePending (managementState,
 * Graph v1.0), written with or without spaces or as its number; after a failed or cancelled one the
 * device remains enrolled.
 */
function isLeaving(deviceState: string | null): boolean {
  // Nearly every device of a list is in another state, which its first letter shows.
  if (deviceState === null || !/^(?:\d|[^a-z]*[rwd])/i.test(deviceState)) return false;
  if (LEAVING_NUMBERS.has(deviceState)) return true;
  const state = deviceState.toLowerCase().replaceAll(/[^a-z]/g, '');
  return /^(?:retire|wipe|delete)(?:pending|issued)$/.test(state);
}

/** RetirePending, wipePending, deletePending, retireIssued, wipeIssued. */
const LEAVING_NUMBERS: ReadonlySet<string> = new Set(['1', '3', '6', '7', '8']);
