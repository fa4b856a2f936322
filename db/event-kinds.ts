import type { BenchEvent } from '../enrollment/events.ts';

/**
 * Every kind of row that files of the newest version may hold. A kind that is added needs a migration
 * that raises `user_version`, if only for that: an older app must refuse a file whose rows it would
 * not understand. A test freezes this list for each version.
 */
export const EVENT_KINDS = {
  'profile-saved': true,
  'profile-retired': true,
  'readiness-file-read': true,
  'prerequisite-answered': true,
  'session-opened': true,
  'session-closed': true,
  'device-sighted': true,
  'device-departed': true,
  'identity-linked': true,
  'device-merged': true,
  'serial-entered': true,
  'device-refused': true,
  'refusal-lifted': true,
  'step-recorded': true,
  'enrollment-confirmed': true,
  'enrollment-withdrawn': true,
  'export-written': true,
  'list-imported': true,
  'expected-listed': true,
  'import-undone': true,
  'layout-saved': true,
  'layout-removed': true,
  'auto-export-set': true,
  'day-closed': true,
  'left-unlogged': true,
} as const satisfies Record<BenchEvent['kind'], true>;
