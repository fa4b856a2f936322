import type { RecoveryChoice } from '../../contract/log-health.ts';

/** A backup of this bench, older than the log. */
export const ownBackup: RecoveryChoice = {
  id: '0f00000000000001',
  atMs: Date.UTC(2026, 10, 20),
  rows: 40,
  relation: 'behind',
  common: 40,
  carried: 2,
  lost: 0,
  added: 0,
  isElsewhere: false,
};

/** One of another data folder that diverged. */
export const divergedBackup: RecoveryChoice = {
  ...ownBackup,
  id: '0f00000000000002',
  rows: 48,
  relation: 'diverged',
  carried: 0,
  lost: 2,
  added: 8,
  isElsewhere: true,
};
