import { assertNever } from '../assert-never.ts';
import type { Mode } from '../identity.ts';
import type { Port } from '../usb-device.ts';
import type { PortFact } from './port-fact.ts';

/**
 * Counts per port, folded from the log of one day, so a restart changes nothing. A Mac that goes
 * from DFU over recovery to macOS leaves and returns in other modes; that is not a loose cable.
 */
export interface PortTally {
  readonly attaches: number;
  readonly reconnects: number;
  readonly failedReads: number;
  readonly lastMs: number | null;
  /** Who is or was there last. */
  readonly last: {
    readonly who: string;
    readonly mode: Mode;
    /** Null while it is there. */
    readonly leftMs: number | null;
  } | null;
}

/** A device that is back within this time did not leave on purpose. */
export const RECONNECT_WITHIN_MS = 60_000;

const NEW_PORT: PortTally = {
  attaches: 0,
  reconnects: 0,
  failedReads: 0,
  lastMs: null,
  last: null,
};

/** Adds one fact to the tallies. The map is mutated, each tally is replaced. */
export function foldPortFact(tallies: Map<Port, PortTally>, fact: PortFact): void {
  if (fact.kind === 'renamed') return rename(tallies, fact.from, fact.to);
  if (fact.kind === 'unwatched') return forgetLast(tallies);
  const tally = tallies.get(fact.port) ?? NEW_PORT;
  tallies.set(fact.port, after(tally, fact));
}

function after(
  tally: PortTally,
  fact: Exclude<PortFact, { kind: 'renamed' | 'unwatched' }>,
): PortTally {
  switch (fact.kind) {
    case 'came': {
      const { who, mode, atMs } = fact;
      return {
        attaches: tally.attaches + 1,
        reconnects: tally.reconnects + (isBack(tally, who, mode, atMs) ? 1 : 0),
        failedReads: tally.failedReads + (fact.isUnread ? 1 : 0),
        lastMs: atMs,
        last: { who, mode, leftMs: null },
      };
    }
    case 'found':
      return { ...tally, last: { who: fact.who, mode: fact.mode, leftMs: null } };
    case 'read-after-all':
      return { ...tally, failedReads: Math.max(0, tally.failedReads - 1) };
    case 'left': {
      const isIt = tally.last?.who === fact.who;
      const last = tally.last && isIt ? { ...tally.last, leftMs: fact.atMs } : tally.last;
      return { ...tally, lastMs: fact.atMs, last };
    }
    case 'gone':
      return { ...tally, last: null };
    default:
      return assertNever(fact);
  }
}

/** Also if its departure was never reported: an attach may come before the previous detach. */
function isBack({ last }: PortTally, who: string, mode: Mode, atMs: number): boolean {
  if (last?.who !== who || last.mode !== mode) return false;
  return last.leftMs === null || atMs - last.leftMs <= RECONNECT_WITHIN_MS;
}

/** A device that returns after that may have been away for any length of time. */
function forgetLast(tallies: Map<Port, PortTally>): void {
  for (const [port, tally] of tallies) {
    if (tally.last !== null) tallies.set(port, { ...tally, last: null });
  }
}

function rename(tallies: Map<Port, PortTally>, from: string, to: string): void {
  for (const [port, tally] of tallies) {
    if (tally.last?.who !== from) continue;
    tallies.set(port, { ...tally, last: { ...tally.last, who: to } });
  }
}
