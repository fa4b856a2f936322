import { hash as digest } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

import type { ChainPoint } from './chain.ts';
import { isIrregular } from './refuse-irregular.ts';
import { thisHost } from './this-host.ts';

/**
 * The tip file: how far the log reached, so that cutting off its newest rows is noticed. It is
 * written after the commit and may lag behind it, never run ahead. Two slots far apart are written
 * in turn, each with a checksum, so that a torn write leaves the other one (ADR 0004).
 */

/**
 * The tip as stored in the file. Rows are numbered from 1 without gaps, so `seq` is their count.
 */
export interface Tip extends ChainPoint {
  /**
   * The tip has been kept without a break since this row; 0 from the first on, or since a restore
   * recorded in the chain.
   */
  readonly since: number;
}

export type TipReading =
  | { readonly kind: 'tip'; readonly tip: Tip; readonly slot: 0 | 1 }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' };

// One slot in each 4 KiB page, so that a torn page can damage only one of them.
const SLOT_BYTES = 4096;
const TEXT_BYTES = 256;

/** Reads the newest intact slot. */
export function readTip(file: string): TipReading {
  if (!existsSync(file)) return { kind: 'missing' };
  if (isIrregular(file)) return { kind: 'unreadable' };
  const bytes = readFileSync(file);
  const slots = ([0, 1] as const).flatMap((slot) => {
    const tip = parseSlot(
      bytes.toString('utf8', slot * SLOT_BYTES, slot * SLOT_BYTES + TEXT_BYTES),
    );
    return tip === null ? [] : [{ kind: 'tip' as const, tip, slot }];
  });
  return slots.sort((left, right) => right.tip.seq - left.tip.seq)[0] ?? { kind: 'unreadable' };
}

/** Keeps the tip file of the one writer. */
export interface TipKeeper {
  /** Overwrites the older slot; reaches the medium with the system's next flush or `flush`. */
  readonly write: (point: ChainPoint) => void;
  readonly flush: () => void;
  readonly close: () => void;
}

/** Opens the tip file for writing, and creates it if it does not exist or has no intact slot. */
export function keepTip(file: string, found: TipReading, newest: ChainPoint): TipKeeper {
  const since = found.kind === 'tip' ? found.tip.since : newest.seq;
  if (found.kind !== 'tip') beginTip(file, { ...newest, since });
  let slot = found.kind === 'tip' ? 1 - found.slot : 1;
  const fd = openSync(file, 'r+');
  return {
    write: (point) => {
      writeSync(fd, slotText({ ...point, since }), slot * SLOT_BYTES, 'utf8');
      slot = 1 - slot;
    },
    flush: () => fsyncSync(fd),
    close: () => closeSync(fd),
  };
}

/**
 * Replaces any tip with a new one. It is completed under another name first: after a cut the file
 * has an intact slot, or is as it was.
 */
export function beginTip(file: string, tip: Tip): void {
  const draft = `${file}.new`;
  rmSync(draft, { force: true });
  const fd = openSync(draft, 'wx', 0o600);
  const text = slotText(tip).padEnd(SLOT_BYTES, '\n') + ''.padEnd(SLOT_BYTES, '\n');
  writeSync(fd, text, 0, 'utf8');
  fsyncSync(fd);
  closeSync(fd);
  renameSync(draft, file);
  flushFolder(dirname(file));
}

/** Makes a new name in the folder durable. Windows has no such call and needs none. */
export function flushFolder(folder: string): void {
  if (thisHost.platform === 'win32') return;
  const fd = openSync(folder, 'r');
  fsyncSync(fd);
  closeSync(fd);
}

function slotText(tip: Tip): string {
  const { seq, since, hash } = tip;
  const text = JSON.stringify({ seq, since, hash, check: checkSum(seq, since, hash) });
  return `${text.padEnd(TEXT_BYTES - 1)}\n`;
}

function parseSlot(text: string): Tip | null {
  const match =
    /^\{"seq":(\d+),"since":(\d+),"hash":"([0-9a-f]{64})","check":"([0-9a-f]{16})"\}/.exec(text);
  if (match === null) return null;
  const [, seq = '', since = '', hash = '', check = ''] = match;
  if (checkSum(Number(seq), Number(since), hash) !== check) return null;
  return { seq: Number(seq), since: Number(since), hash };
}

const checkSum = (seq: number, since: number, hash: string): string =>
  digest('sha256', `${seq} ${since} ${hash}`, 'hex').slice(0, 16);
