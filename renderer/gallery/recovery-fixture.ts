import type { RecoveryChoice } from '../../contract/log-health.ts';

/** A backup of this bench: the log has gone on since. */
export const ownBackup: RecoveryChoice = {
  ...{ name: 'own.db', atMs: Date.UTC(2026, 10, 20), rows: 40, relation: 'behind', common: 40 },
  ...{ carried: 2, lost: 0, added: 0, isElsewhere: false },
};

/** One of another data folder that went on with rows of its own. */
export const divergedBackup: RecoveryChoice = {
  ...{ ...ownBackup, name: 'diverged.db', rows: 48, relation: 'diverged' },
  ...{ carried: 0, lost: 2, added: 8, isElsewhere: true },
};
