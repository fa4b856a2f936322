import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startDisplay } from './display.ts';
import { asOrdinaryUser } from './ordinary-user.ts';
import { runnableFolder, type RunnableProgram } from './runnable-app.ts';
import { thisHost } from '../bootstrap/this-host.mjs';

const ROOT = join(import.meta.dirname, '../..');
const PROGRAM = { name: 'engine', folder: join(import.meta.dirname, 'engine-program') };

const SWITCHES = [
  '--disable-gpu',
  '--mute-audio',
  '--remote-debugging-port=0',
  // An engine that looks up its vendor's hosts would only wait for an answer that never comes.
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** The same engine as Muster's window, with blank windows for other pages (blank-pages.ts). */
export interface Engine {
  /** Where to drive it: a WebSocket that speaks Chrome's DevTools protocol. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts it as an ordinary user, with Chromium's sandbox on; on Linux with its own screen. */
export async function startEngine(): Promise<Engine> {
  const program = await runnableFolder(ROOT, PROGRAM);
  const display = thisHost.platform === 'linux' ? await startDisplay({ size: '1600x1200' }) : null;
  const home = mkdtempSync(join(tmpdir(), 'muster-engine-'));
  if (program.user) chownSync(home, program.user.uid, program.user.gid);
  const child = start(program, home, display?.name);
  const stop = async () => {
    await end(child);
    await display?.stop();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    return { address: await addressOf(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function start({ executable, args, user }: RunnableProgram, home: string, screen?: string) {
  // starts: what asOrdinaryUser names
  const [command, ...words] = [
    ...(user ? asOrdinaryUser(user, home) : []),
    executable,
    ...args,
    ...SWITCHES,
    `--user-data-dir=${home}`,
  ];
  const env = {
    ...process.env,
    ...(screen === undefined ? {} : { DISPLAY: screen }),
    // Electron's advice on content policies is for pages that ship.
    ELECTRON_DISABLE_SECURITY_WARNINGS: 'true',
  };
  // starts: what asOrdinaryUser names
  return spawn(command, words, { env, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Chromium prints on standard error where it can be driven. */
function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
      const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) =>
      reject(new Error(`Electron ended with ${code}. It wrote:\n${said}`)),
    );
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}
