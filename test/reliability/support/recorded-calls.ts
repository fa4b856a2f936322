import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What a bench did to its files, in order, and what it printed. */
export type Call =
  | { readonly kind: 'write'; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly file: string; readonly size: number }
  | { readonly kind: 'sync'; readonly file: string }
  | { readonly kind: 'rename'; readonly file: string; readonly to: string }
  | { readonly kind: 'remove'; readonly file: string }
  | { readonly kind: 'said'; readonly number: number };

const TRACED = 'pwrite64,fsync,fdatasync,ftruncate,unlink,rename,write';

/** Runs a program under strace and returns every call that it made on the files of `folder`. */
export function recordCalls(
  program: string,
  args: readonly string[],
  folder: string,
): readonly Call[] {
  const trace = join(folder, '..', `${basename(folder)}.trace`);
  const strace = ['-y', '-xx', '-s', '200000', '-e', `trace=${TRACED}`, '-o', trace];
  try {
    // Only the main thread is followed: it makes every call on the log, and no line is torn in two.
    execFileSync('strace', [...strace, process.execPath, program, ...args], { stdio: 'pipe' });
  } catch (error) {
    // The program ends itself by SIGKILL.
    if (!(error instanceof Error && 'signal' in error)) throw error;
  }
  const lines = readFileSync(trace, 'latin1').split('\n');
  return lines.flatMap((line) => callOf(line, folder));
}

function callOf(line: string, folder: string): readonly Call[] {
  if (line.includes('unfinished')) throw new Error(`strace tore a line: ${line.slice(0, 100)}`);
  const said = /^write\(1<[^>]*>, "((?:\\x[0-9a-f]{2})*)"/.exec(line);
  if (said) return [{ kind: 'said', number: Number(bytesOf(said[1]).toString().trim()) }];
  const names = [...line.matchAll(/<([^>]*)>|"((?:\\x[0-9a-f]{2})*)"/g)];
  const onFd = /^(pwrite64|fsync|fdatasync|ftruncate)\(\d+<([^>]*)>/.exec(line);
  if (onFd) return onDescriptor(line, onFd[1] ?? '', fileOf(onFd[2] ?? '', folder));
  const onName = /^(unlink|rename)\(/.exec(line);
  if (!onName || !line.endsWith('= 0')) return [];
  const [file, to] = names.map((match) => fileOf(bytesOf(match[2]).toString(), folder));
  if (file === null || file === undefined) return [];
  if (onName[1] === 'unlink') return [{ kind: 'remove', file }];
  return to === null || to === undefined ? [] : [{ kind: 'rename', file, to }];
}

function onDescriptor(line: string, call: string, file: string | null): readonly Call[] {
  if (file === null) return [];
  if (call === 'fsync' || call === 'fdatasync') return [{ kind: 'sync', file }];
  if (call === 'ftruncate') {
    return [{ kind: 'cut', file, size: Number(/, (\d+)\)/.exec(line)?.[1]) }];
  }
  const write = /, "((?:\\x[0-9a-f]{2})*)", (\d+), (\d+)\)\s+= (\d+)$/.exec(line);
  if (!write) throw new Error(`not understood: ${line.slice(0, 100)} ${line.slice(-60)}`);
  const bytes = bytesOf(write[1]);
  if (bytes.length !== Number(write[4])) throw new Error('strace cut the bytes of a write short');
  return [{ kind: 'write', file, at: Number(write[3]), bytes }];
}

const bytesOf = (hex = ''): Buffer => Buffer.from(hex.replaceAll('\\x', ''), 'hex');

/** Name of a file of the log; null for everything else, and for what is not durable by design. */
function fileOf(path: string, folder: string): string | null {
  const name = path.startsWith('\\x') ? bytesOf(path).toString() : path;
  if (!name.startsWith(`${folder}/`)) return null;
  const file = name.slice(folder.length + 1);
  return /^muster\.(db|db-wal|tip|tip\.new)$/.test(file) ? file : null;
}
