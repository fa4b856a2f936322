import type { BenchBridge } from '../../contract/bridge.ts';
import type { BenchChange, ChangeBatch, LiveParts } from '../../contract/changes.ts';
import { failed, ok, type Failure, type Result } from '../../contract/failure.ts';
import type { LogHealth } from '../../contract/log-health.ts';
import {
  REQUESTS,
  type RequestInput,
  type RequestName,
  type Start,
} from '../../contract/requests.ts';
import type { BenchEvent, LoggedEvent } from '../../enrollment/events.ts';
import type { UsbListener } from '../../enrollment/ports.ts';
import type { WindowCommand } from '../../enrollment/window-command.ts';
import type { UsbDevice } from '../../enrollment/usb-device.ts';
import { createBench, type Bench } from '../../main/bench/bench.ts';
import { memoryLog, type MemoryLog } from '../../main/bench/memory-log.ts';
import { answerRequest } from '../../main/ipc/answer-request.ts';
import type { DesktopStart } from './desktop-start.ts';
import { allRequests } from '../../main/requests/all.ts';
import { standInDesktop } from './stand-in-desktop.ts';

/** The initial state of a bench in a story or test. */
export interface BenchStart
  extends DesktopStart, Partial<Omit<LiveParts, 'technician' | 'health' | 'autoExport'>> {
  /** The log that it opens. Parts that are not in a log are shown as given until they change. */
  readonly events: readonly LoggedEvent[];
  readonly nowMs: () => number;
  readonly technician?: string | null;
  readonly isPractice?: boolean;
  readonly canEndPractice?: boolean;
  readonly health?: LogHealth;
  /** Plugged in at the first look. */
  readonly plugged?: readonly UsbDevice[];
  /** Instead of a running bench. */
  readonly start?: Start;
}

/** The bridge of a window to a bench in the same process, and what stories and tests do besides. */
export interface GalleryBench extends BenchBridge {
  readonly bench: Bench;
  /** The cable: what is plugged in reaches the bench as USB. */
  readonly usb: UsbListener;
  /** Logs events from elsewhere. */
  readonly log: (event: BenchEvent) => void;
  /** Changes live parts that the bench does not own. */
  readonly show: (parts: Partial<LiveParts>) => void;
  /** A person chooses this in the menu bar. */
  readonly choose: (command: WindowCommand) => void;
  /** What the menu bar offers now; null before the window has said so. */
  readonly menu: () => RequestInput<'showMenu'> | null;
  /** The next request answers with this, of whatever kind; not what the window tells the menu bar. */
  readonly failNext: (failure: Failure) => void;
  readonly stop: () => Promise<void>;
}

const silent = { info: () => undefined, warn: () => undefined };
const diagnostics = {
  ...silent,
  fault: (message: string, error: unknown): void => {
    throw new Error(message, { cause: error });
  },
};

/**
 * The real bench over a log in memory, its requests through the real gateway, and a stand-in
 * desktop.
 */
export function createGalleryBench(start: BenchStart): GalleryBench {
  const { events, nowMs, health } = start;
  const log = memoryLog(events);
  const { bench, cable } = benchOver(start, log);
  const { onMenu, ...menuBar } = standInMenuBar();
  const desktop = standInDesktop({ ...start, bench, log, nowMs, onDrawn, onMenu });
  const { handlers } = allRequests(bench, desktop);
  function onDrawn(jobId: string): void {
    void handlers.sheetDrawn({ jobId });
  }
  let shown = shownAtStart(start, desktop.autoExport.state());
  const withShown = (change: BenchChange): BenchChange => {
    if (change.kind === 'logged') return change;
    const given: Readonly<Record<string, unknown>> = { ...change.parts, ...shown };
    const parts = Object.keys(change.parts).map((name) => [name, given[name]]);
    return { kind: 'live', parts: Object.fromEntries(parts) as Partial<LiveParts> };
  };
  if (health) bench.setHealth(health);
  void bench.start();

  /** Logged or shown events arrive without waiting for the next batch. */
  const handOn = (): void => void bench.feed.number();
  let failure: Failure | null = null;
  const ask = async (name: RequestName, input: unknown): Promise<Result<unknown>> => {
    // The window tells the menu bar by itself; a person asked for something else.
    const refused = name === 'showMenu' ? null : failure;
    if (refused !== null) {
      failure = null;
      return failed(refused);
    }
    if (name === 'getStart' && start.start) return ok(start.start);
    const answer = await answerRequest(name, input, handlers, diagnostics);
    const snapshot = name === 'getSnapshot' && answer.ok ? (answer.value as object) : null;
    return structuredClone(snapshot === null ? answer : ok({ ...snapshot, ...shown }));
  };
  return {
    ...bridgeOver(ask),
    ...menuBar,
    onChanges: (listener) =>
      bench.feed.subscribe((batch: ChangeBatch) =>
        listener(structuredClone({ ...batch, changes: batch.changes.map(withShown) })),
      ),
    bench,
    usb: cable,
    log: (event) => {
      bench.command.recorder.record([event]);
      handOn();
    },
    show: (parts) => {
      shown = Object.fromEntries(Object.entries(shown).filter(([name]) => !(name in parts)));
      bench.tell({ kind: 'live', parts });
      handOn();
    },
    failNext: (next) => {
      failure = next;
    },
    stop: bench.stop,
  };
}

/** A menu bar that a test reads and chooses from. */
function standInMenuBar() {
  const listeners = new Set<(command: WindowCommand) => void>();
  let menu: RequestInput<'showMenu'> | null = null;
  return {
    onMenu: (next: RequestInput<'showMenu'>): void => {
      menu = next;
    },
    menu: () => menu,
    choose: (command: WindowCommand): void => {
      for (const listener of listeners) listener(command);
    },
    onCommand: (listener: (command: WindowCommand) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The bench, and the cable that connects devices to it. */
function benchOver(
  {
    events,
    nowMs,
    technician = null,
    isPractice = false,
    canEndPractice = false,
    plugged = [],
  }: BenchStart,
  log: MemoryLog,
): { readonly bench: Bench; readonly cable: UsbListener } {
  let listener: UsbListener | null = null;
  let ids = 0;
  const bench = createBench({
    log,
    diagnostics,
    isPractice,
    canEndPractice,
    clock: { nowMs, monoMs: nowMs },
    ids: { next: () => `01940000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}` },
    watcher: {
      // It never finishes its first listing, or everything that a story has logged would have left.
      start: (own) => {
        listener = own;
        for (const usb of plugged) own.onAttach({ usb, ancestors: [], noticedBy: 'first-look' });
        return Promise.resolve();
      },
      stop: () => Promise.resolve(),
    },
    before: { number: events.length, technician },
  });
  const cable: UsbListener = {
    onAttach: (attach) => listener?.onAttach(attach),
    onDetach: (detach) => listener?.onDetach(detach),
    onState: (state) => listener?.onState(state),
  };
  return { bench, cable };
}

type Ask = (name: RequestName, input: unknown) => Promise<Result<unknown>>;

/** What the preload gives the window, except the changes. */
function bridgeOver(ask: Ask): Omit<BenchBridge, 'onChanges' | 'onCommand'> {
  const asked = REQUESTS.map((name) => [name, (input?: unknown) => ask(name, input)] as const);
  return {
    ...(Object.fromEntries(asked) as unknown as BenchBridge),
    readDropped: () => ask('chooseImport', undefined) as ReturnType<BenchBridge['pasteImport']>,
  };
}

/** Live parts that are not in the log are shown as the story gives them. */
function shownAtStart(start: BenchStart, autoExport: LiveParts['autoExport']): Partial<LiveParts> {
  const {
    events,
    nowMs,
    technician,
    isPractice,
    canEndPractice,
    health,
    plugged,
    start: answer,
    ...rest
  } = start;
  const { recovery, host, removal, chosen, notices, onRecording, outboxTargets, ...given } = rest;
  return { usb: { kind: 'watching' }, autoExport, ...given };
}
