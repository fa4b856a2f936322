import { DEVICE_EVENT_KINDS } from '../enrollment/correction/device-event-kinds.ts';
import type { BenchEvent, DeviceEvent } from '../enrollment/events.ts';

const OTHER_KINDS = {
  'profile-saved': true,
  'profile-retired': true,
  'readiness-file-read': true,
  'prerequisite-answered': true,
  'session-opened': true,
  'session-closed': true,
  'export-written': true,
  'list-imported': true,
  'expected-listed': true,
  'import-undone': true,
  'layout-saved': true,
  'layout-removed': true,
  'auto-export-set': true,
  'hand-over-set': true,
  'day-closed': true,
  'left-unlogged': true,
  'session-reopened': true,
  'unknown-policy-set': true,
  'action-undone': true,
  'technician-saved': true,
  'technician-removed': true,
  'port-set': true,
  'stop-listed': true,
  'stop-lifted': true,
  'mapping-saved': true,
  'mapping-removed': true,
  'service-saved': true,
  'service-removed': true,
  'outbox-set': true,
  'outbox-sent': true,
  'outbox-gave-up': true,
  'outbox-replayed': true,
  'service-asked': true,
  'service-ask-ended': true,
  'rows-redacted': true,
  'row-erased': true,
  'log-restored': true,
  'log-set-aside': true,
  'tip-begun': true,
} as const satisfies Record<Exclude<BenchEvent['kind'], DeviceEvent['kind']>, true>;

/**
 * Every kind of row that files of the newest version may contain. A new kind needs a migration,
 * even if it only raises `user_version`: an older app must refuse a file whose rows it would not
 * understand. A test freezes this list for each version.
 */
export const EVENT_KINDS: readonly BenchEvent['kind'][] = [
  ...DEVICE_EVENT_KINDS,
  ...(Object.keys(OTHER_KINDS) as (keyof typeof OTHER_KINDS)[]),
];
