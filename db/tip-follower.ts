import type { LoggedEvent } from '../enrollment/events.ts';
import type { Diagnostics } from '../enrollment/ports.ts';
import type { ChainPoint } from './chain.ts';
import type { TipKeeper } from './tip-file.ts';

/** Lets the tip follow the log. */
export interface TipFollower {
  /** Call after each commit. Never throws: the rows are durable, whatever happens to the tip. */
  readonly follow: (newest: ChainPoint, events: readonly LoggedEvent[]) => void;
  readonly close: () => void;
}

/**
 * Writes the tip at the end of the turn in which rows were committed, so that nothing waits for it
 * and a burst writes it once. At a signed moment it is written and flushed immediately.
 */
export function createTipFollower(tip: TipKeeper, diagnostics?: Diagnostics): TipFollower {
  let due: ChainPoint | null = null;
  let turn: NodeJS.Immediate | null = null;
  const write = (): void => {
    // First, so that a failed write is followed by another attempt; the point stays due for it.
    turn = null;
    if (due !== null) tip.write(due);
    due = null;
  };
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      diagnostics?.fault('the tip of the log could not be written', error);
    }
  };
  return {
    follow: (newest, events) => {
      due = newest;
      if (events.some(isSignedMoment)) {
        attempt(() => {
          write();
          tip.flush();
        });
      } else turn ??= setImmediate(() => attempt(write));
    },
    close: () => {
      if (turn !== null) clearImmediate(turn);
      attempt(() => {
        write();
        tip.flush();
      });
      tip.close();
    },
  };
}

// People rely on the count at these moments, so the tip must not lag behind them after a power cut.
const isSignedMoment = ({ event }: LoggedEvent): boolean =>
  event.kind === 'session-closed' || event.kind === 'export-written';
