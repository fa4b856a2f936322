import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';

import { startDisplay } from '../../scripts/runtime/display.ts';
import {
  asOrdinaryUser,
  ensureOrdinaryUser,
  type OrdinaryUser,
} from '../../scripts/runtime/ordinary-user.ts';
import { runnableApp } from '../../scripts/runtime/runnable-app.ts';
import { ensureSandbox } from '../../scripts/runtime/sandbox.ts';

const CHECKOUT = join(import.meta.dirname, '../..');
const PROGRAM = 'chrome-sandbox';
const NO_SANDBOX = /No usable sandbox|SUID sandbox helper binary/;

let executable: string;
let user: OrdinaryUser;
beforeAll(async () => {
  ({ executable } = await runnableApp(CHECKOUT, false));
  user = ensureOrdinaryUser();
});

/** In a chroot the kernel forbids user namespaces; this one shows the same files under `/`. */
const withoutNamespaces = (folder: string): string[] => [
  'unshare',
  '--mount',
  '--propagation',
  'private',
  'sh',
  '-c',
  'mount --rbind / "$0" && exec chroot "$0" "$@"',
  folder,
];

function temporaryFolder(parent = tmpdir()): string {
  const folder = mkdtempSync(join(parent, 'muster-sandbox-'));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Electron with its own `chrome-sandbox`, freshly unpacked and without rights. */
function copyOfApp(): { readonly folder: string; readonly executable: string } {
  const folder = join(temporaryFolder(join(dirname(executable), '..')), 'app');
  execFileSync('cp', ['--archive', '--link', dirname(executable), folder]);
  return { folder, executable: join(folder, 'electron') };
}

/** Replaces `file` by a separate copy of the program, without special rights. */
function takeRightsFrom(file: string): void {
  const original = join(dirname(executable), PROGRAM);
  rmSync(file, { force: true });
  copyFileSync(original, file);
  chmodSync(file, 0o755);
}

const modeOf = (file: string): string => (statSync(file).mode & 0o7777).toString(8);

/** Starts the app on its own screen and in its own home; `enter` is the command prefix. */
async function start(
  program: string,
  enter: readonly string[],
): Promise<{ readonly child: ChildProcess; readonly home: string }> {
  const home = temporaryFolder();
  chownSync(home, user.uid, user.gid);
  const display = await startDisplay();
  onTestFinished(() => display.stop());
  const called: readonly string[] = [...enter, ...asOrdinaryUser(user, home), program];
  const [first = '', ...words] = called;
  // starts: unshare, setpriv, env
  const child = spawn(first, [...words, '--disable-gpu', '--data', join(home, 'bench')], {
    env: { PATH: process.env['PATH'], DISPLAY: display.name, MUSTER_MARKS: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, home };
}

/** Waits for the window; throws with the program's output if it ends before. */
async function windowOf({ stdout, stderr }: ChildProcess): Promise<void> {
  let said = '';
  stderr?.on('data', (text: Buffer) => (said += text.toString()));
  if (stdout === null) throw new Error('No pipe.');
  for await (const line of createInterface({ input: stdout }))
    if (line.includes('window-shown')) return;
  throw new Error(`The app ended. It wrote:\n${said}`);
}

interface Confined {
  readonly isFiltered: boolean;
  /** Its process ids, one for each namespace that it is in. */
  readonly ids: number;
  readonly hasOwnUsers: boolean;
}

/** The kernel's view of the window processes whose files are in `home`. */
const windowsOf = (home: string): readonly Confined[] =>
  readdirSync('/proc')
    .filter((id) => /^\d+$/.test(id))
    .filter((id) => {
      const command = read(`/proc/${id}/cmdline`);
      return command.includes('--type=renderer') && command.includes(home);
    })
    .map((id) => {
      const status = read(`/proc/${id}/status`);
      return {
        isFiltered: /^Seccomp:\s+2$/m.test(status),
        ids: /^NSpid:\s+(.*)$/m.exec(status)?.[1]?.split('\t').length ?? 0,
        hasOwnUsers: readlinkSync(`/proc/${id}/ns/user`) !== readlinkSync('/proc/self/ns/user'),
      };
    });

/** Empty if the process ended while it was being read. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

describe('where user namespaces are closed', () => {
  it('root gives chrome-sandbox its rights, and the window is shut in; control: without them nothing starts', async () => {
    const app = copyOfApp();
    const program = join(app.folder, PROGRAM);
    takeRightsFrom(program);
    const enter = withoutNamespaces(temporaryFolder());
    const place = { folder: app.folder, enter: [...enter, ...asOrdinaryUser(user)] };

    expect(() => ensureSandbox({ ...place, isRoot: false })).toThrow(
      `run "sudo chown root:root '${program}' && sudo chmod 4755 '${program}'" and start again.`,
    );
    const refused = await start(app.executable, enter);
    await expect(windowOf(refused.child)).rejects.toThrow(NO_SANDBOX);

    const shared = join(app.folder, '..', 'shared');
    execFileSync('cp', ['--archive', '--link', program, shared]);
    ensureSandbox({ ...place, isRoot: true });
    expect([modeOf(program), statSync(program).uid, modeOf(shared)]).toEqual(['4755', 0, '755']);
    const { child, home } = await start(app.executable, enter);
    await windowOf(child);
    expect(windowsOf(home)).toEqual([{ isFiltered: true, ids: 2, hasOwnUsers: false }]);
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  });

  it.each([
    ['the disk is mounted with nosuid', 'nosuid', []],
    ['no program may get more rights', 'suid', ['setpriv', '--no-new-privs']],
  ])('one sentence says that neither is possible where %s', (_, option, before) => {
    const folder = temporaryFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=1m,mode=755,${option}`, 'none', folder]);
    onTestFinished(() => void execFileSync('umount', ['--lazy', folder]));
    takeRightsFrom(join(folder, PROGRAM));
    const enter = [...before, ...withoutNamespaces(temporaryFolder()), ...asOrdinaryUser(user)];
    expect(() => ensureSandbox({ folder, enter, isRoot: true })).toThrow(
      /^User namespaces are closed .* gets no rights of root either \(.*\): [^.]*\.$/,
    );
  });
});

it('where they are open, chrome-sandbox is left as it is, and the window has namespaces of its own', async () => {
  const app = copyOfApp();
  const program = join(app.folder, PROGRAM);
  takeRightsFrom(program);
  ensureSandbox({ folder: app.folder, enter: asOrdinaryUser(user), isRoot: true });
  expect(modeOf(program)).toBe('755');
  const { child, home } = await start(app.executable, []);
  await windowOf(child);
  expect(windowsOf(home)).toMatchObject([{ isFiltered: true, hasOwnUsers: true }]);
});
