import { spawn } from 'node:child_process';

/** One run of a program of the host. */
export interface ToolRun {
  readonly path: string;
  readonly args: readonly string[];
  /** After this time it is killed. */
  readonly timeoutMs: number;
  /** More output than this is not read; the program is killed. */
  readonly maxBytes?: number;
  /** Once it is aborted the program is killed, or not started at all. */
  readonly signal?: AbortSignal;
}

/** How it ended. `code` is null when a signal ended it. */
export type ToolEnd =
  | {
      readonly kind: 'ended';
      readonly code: number | null;
      readonly stdout: string;
      readonly stderr: string;
    }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'too-much' }
  /** Nobody waits for it any more. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'not-started'; readonly detail: string };

const MOST_BYTES = 8 * 1024 * 1024;
/** Messages of other programs are for people; the start of them is enough. */
const MOST_MESSAGE_BYTES = 64 * 1024;

/**
 * Runs a program without a shell and without input, and never rejects. It gets a plain environment:
 * its texts are parsed, so its language must not follow the person's.
 */
export function runTool({
  path,
  args,
  timeoutMs,
  maxBytes = MOST_BYTES,
  signal,
}: ToolRun): Promise<ToolEnd> {
  if (signal?.aborted) return Promise.resolve({ kind: 'stopped' });
  return new Promise((resolve) => {
    const child = startTool(path, args);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let bytes = 0;
    let messageBytes = 0;
    let isOver = false;
    const end = (how: ToolEnd): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      // Also when it closed its output and lives on: nothing of it may stay behind.
      killTool(child);
      resolve(how);
    };
    const stop = (): void => end({ kind: 'stopped' });
    const timer = setTimeout(() => end({ kind: 'timed-out' }), timeoutMs);
    signal?.addEventListener('abort', stop);
    child.stdout?.on('data', (piece: Buffer) => {
      bytes += piece.length;
      if (bytes > maxBytes) end({ kind: 'too-much' });
      else stdout.push(piece);
    });
    child.stderr?.on('data', (piece: Buffer) => {
      messageBytes += piece.length;
      if (messageBytes <= MOST_MESSAGE_BYTES) stderr.push(piece);
    });
    child.on('error', (error) => end({ kind: 'not-started', detail: error.message }));
    child.on('close', (code) => {
      const [text, message] = [stdout, stderr].map((pieces) => Buffer.concat(pieces).toString());
      end({ kind: 'ended', code, stdout: text ?? '', stderr: message ?? '' });
    });
  });
}

/**
 * Ends a program and whatever it has started itself, and lets go of its output: a child of it that holds
 * the pipe would hold this process.
 */
export function killTool(child: ReturnType<typeof startTool>): void {
  const { pid } = child;
  try {
    if (pid !== undefined && hasGroups) process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing of the group is left.
  }
  child.kill('SIGKILL');
  child.stdout?.destroy();
  child.stderr?.destroy();
}

/** Windows has no groups of processes that a signal could reach. */
const hasGroups = process.platform !== 'win32';

/** Starts a program, in a group of its own, with the plain environment that its parser counts on. */
export function startTool(path: string, args: readonly string[]): ReturnType<typeof spawn> {
  const { HOME = '/', PATH = '/usr/bin:/bin:/usr/sbin:/sbin', TMPDIR = '/tmp' } = process.env;
  // starts: what its callers found on this host
  return spawn(path, [...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: hasGroups,
    env: { HOME, PATH, TMPDIR, LANG: 'C', LC_ALL: 'C' },
  });
}
