import { execFileSync, spawnSync } from 'node:child_process';

/** The account under which root runs Muster: Chromium keeps its sandbox only for such a user. */
const ACCOUNT = 'muster-bench';

/** An unprivileged account for running the app if the caller is root. */
export interface OrdinaryUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
}

/** Finds the account `muster-bench`, or creates it. Needs root on Linux. */
export function ensureOrdinaryUser(): OrdinaryUser {
  if (!hasAccount()) {
    const words = ['--system', '--create-home', '--shell', '/bin/sh', ACCOUNT];
    const { stderr } = spawnSync('useradd', words, { encoding: 'utf8' });
    // Another run may have created it in the meantime.
    if (!hasAccount())
      throw new Error(`The account ${ACCOUNT} could not be created: ${stderr.trim()}`);
  }
  const fields = execFileSync('getent', ['passwd', ACCOUNT], { encoding: 'utf8' })
    .trim()
    .split(':');
  const [name = ACCOUNT, , uid = '', gid = '', , home = ''] = fields;
  return { name, uid: Number(uid), gid: Number(gid), home };
}

const hasAccount = (): boolean => spawnSync('id', ['-u', ACCOUNT]).status === 0;

/** The command prefix with which root runs a command as that user, with that home folder. */
export function asOrdinaryUser(user: OrdinaryUser, home = user.home): string[] {
  return [
    'setpriv',
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--init-groups',
    'env',
    '--unset=XDG_RUNTIME_DIR',
    '--unset=XDG_CACHE_HOME',
    '--unset=XDG_CONFIG_HOME',
    `HOME=${home}`,
    `USER=${user.name}`,
    `LOGNAME=${user.name}`,
  ];
}
