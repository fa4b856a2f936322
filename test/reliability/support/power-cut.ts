import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Call } from './recorded-calls.ts';

/**
 * What a disk may hold after the power went: what was synced, and of the rest, any part in any
 * order; long writes may be torn at a sector. New names and renames are assumed durable.
 */
export interface Disk {
  /** Performs the next call; returns the highest number printed so far. */
  readonly apply: (call: Call) => void;
  readonly promised: () => number;
  /** Writes the files into a new folder as a cut at this moment may leave them. */
  readonly cut: (folder: string, random: () => number) => void;
}

const SECTOR = 512;
const SURVIVAL = [0, 0.2, 0.5, 0.8, 1] as const;
const TORN = 0.2;

const NOTHING = Buffer.alloc(0);

type Waiting = Extract<Call, { kind: 'write' | 'cut' }>;

export function createDisk(): Disk {
  const durable = new Map<string, Buffer>();
  const waiting = new Map<string, Waiting[]>();
  let promised = 0;

  const sync = (file: string): void => {
    durable.set(file, after(durable.get(file) ?? NOTHING, waiting.get(file) ?? []));
    waiting.delete(file);
  };

  return {
    apply: (call) => {
      switch (call.kind) {
        case 'said':
          promised = Math.max(promised, call.number);
          return;
        case 'sync':
          return sync(call.file);
        case 'remove':
          durable.delete(call.file);
          waiting.delete(call.file);
          return;
        case 'rename':
          sync(call.file);
          durable.set(call.to, durable.get(call.file) ?? Buffer.alloc(0));
          durable.delete(call.file);
          waiting.delete(call.to);
          return;
        default:
          waiting.set(call.file, [...(waiting.get(call.file) ?? []), call]);
      }
    },
    promised: () => promised,
    cut: (folder, random) => {
      mkdirSync(folder, { recursive: true });
      const survival = SURVIVAL[Math.floor(random() * SURVIVAL.length)] ?? 0;
      const files = new Set([...durable.keys(), ...waiting.keys()]);
      for (const file of files) {
        const survivors = (waiting.get(file) ?? [])
          .filter(() => random() < survival)
          .map((call) => torn(call, random));
        writeFileSync(join(folder, file), after(durable.get(file) ?? NOTHING, survivors));
      }
    },
  };
}

/** The bytes of a file after these calls; what was durable is copied once and never changed. */
function after(durable: Buffer, calls: readonly Waiting[]): Buffer {
  let size = durable.length;
  const reach = calls.map((call) => (call.kind === 'cut' ? 0 : call.at + call.bytes.length));
  const bytes = Buffer.alloc(Math.max(size, ...reach));
  durable.copy(bytes);
  for (const call of calls) {
    if (call.kind === 'cut') {
      bytes.fill(0, Math.min(call.size, size), size);
      size = call.size;
    } else {
      call.bytes.copy(bytes, call.at);
      size = Math.max(size, call.at + call.bytes.length);
    }
  }
  return bytes.subarray(0, Math.max(size, 0));
}

function torn(call: Waiting, random: () => number): Waiting {
  if (call.kind === 'cut' || call.bytes.length <= SECTOR || random() >= TORN) return call;
  const sectors = Math.ceil(call.bytes.length / SECTOR);
  const kept = (1 + Math.floor(random() * sectors)) * SECTOR;
  return { ...call, bytes: call.bytes.subarray(0, kept) };
}
