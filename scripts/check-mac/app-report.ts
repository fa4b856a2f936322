import { spawn } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { GivenSources } from '../../main/sources/host-sources.ts';
import { thisHost } from '../bootstrap/this-host.mjs';
import { buildIfStale } from '../build-checkout.ts';
import { startDisplay } from '../runtime/display.ts';
import { asOrdinaryUser } from '../runtime/ordinary-user.ts';
import { runnableApp } from '../runtime/runnable-app.ts';

/** A window that has not ended by itself by then never will. */
const WITHIN_MS = 180_000;

/**
 * Opens the window with an empty log for some seconds; the app itself writes what it found there,
 * and ends.
 */
export async function appReport(root: string, sources: GivenSources): Promise<unknown> {
  await buildIfStale(root);
  const app = await runnableApp(root, !process.env['ELECTRON_SKIP_BINARY_DOWNLOAD']);
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const isBlind = thisHost.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY;
  const display = isBlind ? await startDisplay({ endsWithLastWindow: true }) : null;
  const folder = mkdtempSync(join(tmpdir(), 'muster-check-'));
  const file = join(folder, 'report.json');
  try {
    if (app.user) chownSync(folder, app.user.uid, app.user.gid);
    const named = Object.entries(sources).flatMap(([name, path]) =>
      path === null ? [] : [`--${name}=${path}`],
    );
    const words = [
      ...(display ? ['--disable-gpu'] : []),
      `--data=${join(folder, 'data')}`,
      `--report=${file}`,
      ...named,
    ];
    const enter = app.user ? asOrdinaryUser(app.user) : [];
    // starts: setpriv, env
    await ended([...enter, app.executable, ...app.args, ...words], display?.name);
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } finally {
    await display?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Rejects with its last words unless it ends well. */
function ended([program = '', ...args]: readonly string[], display?: string): Promise<void> {
  // starts: setpriv, env
  const child = spawn(program, args, {
    env: { ...process.env, ...(display && { DISPLAY: display }) },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: WITHIN_MS,
  });
  let words = '';
  child.stderr.on('data', (piece: Buffer) => {
    words = `${words}${piece.toString()}`.slice(-2000);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`It ended with ${String(code ?? signal)}: ${words.trim()}`));
    });
  });
}
