import {
  chmodSync,
  mkdtempSync,
  rmSync,
  utimesSync,
  watch,
  writeFileSync,
  type FSWatcher,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { killTool, startTool } from '../../host/run-tool.ts';

/**
 * `cfgutil exec`, which calls a script at each attach and detach and runs indefinitely (apple-usb
 * 5.5).
 */
export interface CfgutilExec {
  readonly stop: () => void;
}

export interface CfgutilExecParts {
  readonly path: string;
  /** A device came or left, according to cfgutil. */
  readonly onChange: () => void;
  readonly firstWaitMs?: number;
}

const LONGEST_WAIT_MS = 60_000;
/** A process that ran this long was healthy; the next restart begins with a short wait again. */
const WELL_MS = 60_000;

/** macOS removes what was not used for some days from temporary folders. */
const REFRESH_MS = 12 * 60 * 60 * 1000;

/**
 * Keeps exec running. Its script writes one letter into a folder that only this account can read:
 * no data of a device is passed on, since `list` and `get` ask for it themselves.
 */
export function keepExec(parts: CfgutilExecParts): CfgutilExec {
  const { path, onChange, firstWaitMs = 1000 } = parts;
  const folder = mkdtempSync(join(tmpdir(), 'muster-exec-'));
  const script = join(folder, 'changed.sh');
  const changes = join(folder, 'changes');
  writeFileSync(changes, '');
  writeFileSync(script, `#!/bin/sh\necho c >> '${changes}'\n`);
  chmodSync(script, 0o700);
  const fresh = setInterval(() => keepUsed([script, changes]), REFRESH_MS);
  fresh.unref();
  let waitMs = firstWaitMs;
  let timer: NodeJS.Timeout | null = null;
  let child: ReturnType<typeof startTool> | null = null;
  let isStopped = false;
  const watcher: FSWatcher = watch(changes, onChange);
  watcher.on('error', () => undefined);

  const start = (): void => {
    const startMs = performance.now();
    let hasEnded = false;
    const running = startTool(path, ['exec', '-a', script, '-d', script]);
    child = running;
    // Its output is read and dropped, so that a full pipe cannot block it.
    running.stdout?.resume();
    running.stderr?.resume();
    const ended = (): void => {
      if (hasEnded || isStopped) return;
      hasEnded = true;
      // A child of it may live on and hold the pipe.
      killTool(running);
      if (performance.now() - startMs >= WELL_MS) waitMs = firstWaitMs;
      timer = setTimeout(start, waitMs);
      waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2);
    };
    running.on('error', ended);
    running.on('exit', ended);
  };
  start();

  return {
    stop: () => {
      if (isStopped) return;
      isStopped = true;
      if (timer) clearTimeout(timer);
      clearInterval(fresh);
      watcher.close();
      if (child) killTool(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Without its files, cfgutil is still asked at intervals. */
function keepUsed(files: readonly string[]): void {
  const now = new Date();
  try {
    for (const file of files) utimesSync(file, now, now);
  } catch {
    // They are gone already.
  }
}
