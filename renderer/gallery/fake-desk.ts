import type { BenchBridge } from '../../contract/bridge.ts';
import type { Result } from '../../contract/failure.ts';
import type { Recovery } from '../../contract/log-health.ts';

interface FakeDeskParts {
  readonly answer: <Value>(run: () => Value) => Promise<Result<Value>>;
  readonly profiles: ReadonlyMap<string, unknown>;
  readonly recovery: Recovery | undefined;
}

type DeskRequest =
  | 'importProfiles'
  | 'exportProfiles'
  | 'getRecovery'
  | 'restoreBackup'
  | 'setLogAside'
  | 'openLink'
  | 'copySerial'
  | 'getAbout';

const NO_RECOVERY: Recovery = {
  ...{ firstBad: null, lastBad: null, wholeRows: 0, reaches: null },
  backups: [],
};

/** What needs a desktop: profile files, a damaged log, links and versions, all invented. */
export const fakeDesk = ({
  answer,
  profiles,
  recovery,
}: FakeDeskParts): Pick<BenchBridge, DeskRequest> => ({
  importProfiles: () =>
    answer(() => ({
      fileName: 'Muster profiles.json',
      added: ['Lab Macs'],
      revised: ['Office Macs'],
      unchanged: [],
    })),
  exportProfiles: ({ profileIds }) =>
    answer(() => ({
      fileName: 'Muster profiles.json',
      profiles: profileIds?.length ?? profiles.size,
    })),
  getRecovery: () => answer(() => recovery ?? NO_RECOVERY),
  restoreBackup: () => answer(() => null),
  setLogAside: () => answer(() => null),
  openLink: () => answer(() => null),
  copySerial: () => answer(() => null),
  getAbout: () =>
    answer(() => ({
      version: '0.0.0',
      electron: '0',
      chromium: '0',
      node: '0',
      sqlite: '0',
      benchId: 'bench',
      dataFolder: '/invented',
    })),
});
