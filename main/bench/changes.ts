import type { BenchChange, LiveParts } from '../../contract/changes.ts';
import type { ServiceState } from '../../contract/services.ts';
import type { LoggedEvent } from '../../enrollment/events.ts';
import { NO_PORTS } from '../../enrollment/port-health/port-health.ts';
import type { Refolded } from '../../enrollment/fold/refold.ts';
import { createChangeFeed, type ChangeFeed } from './change-feed.ts';
import { NOTHING_LEFT, type BenchCarryOver } from './carry-over.ts';

/** Reports of the bench: rows go first to the parts that follow the log, then to all listeners. */
export interface Changes {
  readonly tell: (change: BenchChange) => void;
  readonly tellLive: (parts: Partial<LiveParts>) => void;
  /** Adds a listener for rows, called before those of `onChange`, in the order of adding. */
  readonly onLogged: (listener: LoggedListener) => void;
  /** Adds a listener for changes as they happen; returns its unsubscribe. */
  readonly onChange: (listener: (change: BenchChange) => void) => () => void;
  readonly feed: ChangeFeed;
  /** What was last reported of each part. */
  readonly live: () => LiveParts;
}

/** @param again devices that were folded again because of the row */
type LoggedListener = (row: LoggedEvent, again: Refolded | undefined) => void;

const NO_SERVICE: ServiceState = { secret: { kind: 'none' }, asking: null, isSigningIn: false };

const NO_TARGET = { status: { kind: 'off' }, gaveUp: [] } as const;

const NOTHING_TOLD: LiveParts = {
  usb: { kind: 'starting' },
  log: { kind: 'writable' },
  technician: null,
  seen: [],
  health: { check: { kind: 'not-checked' }, backup: null },
  missed: null,
  unlogged: null,
  undoable: null,
  pendingScan: null,
  autoExport: { kind: 'off' },
  ports: NO_PORTS,
  sources: [],
  recording: null,
  services: { intune: NO_SERVICE, apple: NO_SERVICE },
  outbox: { setting: null, targets: { folder: NO_TARGET, url: NO_TARGET } },
  summoned: null,
};

/** The change as the window receives it: folders of files that were handed over stay in main. */
function forWindow(change: BenchChange): BenchChange {
  if (change.kind === 'live') return change;
  const { event } = change.event;
  switch (event.kind) {
    case 'export-written': {
      const { folder: _, ...shown } = event;
      return { ...change, event: { ...change.event, event: shown } };
    }
    case 'hand-over-set': {
      const setting = { ...event.setting, folder: null };
      return { ...change, event: { ...change.event, event: { ...event, setting } } };
    }
    default:
      return change;
  }
}

export function createChanges({ number, technician }: BenchCarryOver = NOTHING_LEFT): Changes {
  const feed = createChangeFeed(number);
  const followers: LoggedListener[] = [];
  const listeners = new Set<(change: BenchChange) => void>();
  let live: LiveParts = { ...NOTHING_TOLD, technician };
  const tell = (change: BenchChange): void => {
    if (change.kind === 'live') live = { ...live, ...change.parts };
    else for (const follow of followers) follow(change.event, change.again);
    feed.push(forWindow(change));
    for (const listener of listeners) listener(change);
  };
  return {
    tell,
    tellLive: (parts) => tell({ kind: 'live', parts }),
    onLogged: (listener) => followers.push(listener),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    feed,
    live: () => live,
  };
}
