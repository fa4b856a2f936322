import { spawn } from 'node:child_process';
import { thisHost } from '../../db/index.ts';

/** One run of a program of the host. */
export interface ToolRun {
  readonly path: string;
  readonly args: readonly string[];
  /** It is killed after this time. */
  readonly timeoutMs: number;
  /** It is killed once its output exceeds this. */
  readonly maxBytes?: number;
  /** Aborting kills the program, or prevents its start. */
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
  /** The signal was aborted. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'not-started'; readonly detail: string };

const MOST_BYTES = 8 * 1024 * 1024;
/** Messages of other programs are for people; their beginning is enough. */
const MOST_MESSAGE_BYTES = 64 * 1024;

/**
 * Runs a program without a shell and without input, and never rejects. It gets a plain environment:
 * its output is parsed, so it must not be localised.
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
      // Also if it closed its output but lives on: it must leave nothing behind.
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
 * Kills a program and its children, and closes its output: a child that holds the pipe would keep
 * this process alive.
 */
export function killTool(child: ReturnType<typeof startTool>): void {
  const { pid } = child;
  // For one that did not start, Node's own signal may go to the whole group of this process.
  if (pid !== undefined) {
    try {
      if (hasGroups()) process.kill(-pid, 'SIGKILL');
    } catch {
      // The group is already gone.
    }
    child.kill('SIGKILL');
  }
  child.stdout?.destroy();
  child.stderr?.destroy();
}

/** Windows has no process groups that a signal could reach. */
const hasGroups = (): boolean => thisHost.platform !== 'win32';

/**
 * Starts a program, in a process group of its own, with the plain environment its parser expects.
 */
export function startTool(path: string, args: readonly string[]): ReturnType<typeof spawn> {
  const { HOME = '/', PATH = '/usr/bin:/bin:/usr/sbin:/sbin', TMPDIR = '/tmp' } = process.env;
  // starts: what its callers found on this host
  return spawn(path, [...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: hasGroups(),
    env: { HOME, PATH, TMPDIR, LANG: 'C', LC_ALL: 'C' },
  });
}
