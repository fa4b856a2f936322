import type { Result } from '../../contract/failure.ts';
import { failed, ok } from '../../contract/failure.ts';
import type { BenchLog } from '../../db/index.ts';
import { isoTime } from '../../enrollment/iso-time.ts';
import { recordFor, type CommandContext } from '../bench/commands/context.ts';
import type { FileRunner } from '../export/file-runner.ts';
import { notWritten } from '../export/not-written.ts';

/** A day to be signed off. */
export interface DayToClose {
  readonly command: CommandContext;
  readonly log: Pick<BenchLog, 'readOutline' | 'newest'>;
  /** Who signs it off. */
  readonly signedBy: string;
  /** UTC ms. */
  readonly nowMs: number;
  readonly runFile: FileRunner;
  /** Discards the file. */
  readonly signal?: AbortSignal;
}

export interface ClosedDay {
  readonly fileName: string;
  readonly rows: number;
  readonly from: number;
  readonly to: number;
  /** Of the whole file, hex: covers who signed it off (docs/verify-day-close.py). */
  readonly sha256: string;
}

/** The rows since the last closed day. */
export function openDay(
  log: DayToClose['log'],
): { readonly from: number; readonly to: number } | null {
  let from = 1;
  let own = 0;
  for (const { event, seq } of log.readOutline()) {
    if (event.kind !== 'day-closed') continue;
    from = event.to + 1;
    own = seq;
  }
  const { seq: to } = log.newest();
  // The row that closed the last day alone is no reason to close another.
  return to < from || (to === from && to === own) ? null : { from, to };
}

/** Suggested name for the file of a day. */
export const dayFileName = (nowMs: number): string =>
  `muster-day-${isoTime(nowMs).slice(0, 10)}.jsonl`;

/** Writes every row since the last closed day to a file, synced, and logs who signed it off. */
export async function closeDay(
  { command, log, signedBy, nowMs, runFile, signal }: DayToClose,
  { path, fileName }: { readonly path: string; readonly fileName: string },
): Promise<Result<ClosedDay>> {
  const day = openDay(log);
  if (day === null) return failed({ kind: 'nothing-to-close' });
  const { hash } = log.newest();
  const head = { ...day, signedBy, atMs: nowMs };
  const written = await runFile('day', { path, head }, signal);
  if (!written.ok) return notWritten(written);
  const [file] = written.value;
  const rows = day.to - day.from + 1;
  const sha256 = file?.sha256 ?? '';
  const event = { kind: 'day-closed', ...day, hash, fileName, sha256 } as const;
  const recorded = recordFor(command, [event], null);
  return recorded.ok ? ok({ fileName, rows, ...day, sha256 }) : recorded;
}
