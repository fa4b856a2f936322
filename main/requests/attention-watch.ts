import type { BenchChange, ChangeBatch, LiveParts } from '../../contract/changes.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { Device } from '../../enrollment/device.ts';
import type { ExceptionKind } from '../../enrollment/exception-kind.ts';
import { statusOf } from '../../enrollment/exceptions/device-status.ts';
import { contextIn, type SessionContext } from '../../enrollment/exceptions/session-context.ts';
import { currentKey } from '../../enrollment/fold/bench-view.ts';
import { locationOfPort } from '../../enrollment/port-health/port-location.ts';
import { isCounted } from '../../enrollment/progress.ts';
import type { Session } from '../../enrollment/session.ts';
import type { Language } from '../../words/languages.ts';
import type { Bench } from '../bench/bench.ts';
import type { Notice, NoticeDesktop } from './notices.ts';

interface WatchParts {
  readonly bench: Pick<Bench, 'view' | 'feed' | 'tell'>;
  readonly notices: NoticeDesktop;
  readonly language: Language;
  readonly nowMs: () => number;
  /** How long changes are gathered, ms: a Mac that starts shows its serial a moment later. */
  readonly settleMs?: number;
}

/** Calls a person to the bench: the number on the icon, and notifications while nobody looks. */
export interface AttentionWatch {
  readonly begin: () => void;
  readonly stop: () => void;
}

const SETTLE_MS = 1000;

/** What the session was like at the last look. */
interface Looked {
  readonly sessionId: string | null;
  readonly needing: ReadonlyMap<DeviceKey, ExceptionKind>;
  readonly isReached: boolean;
  readonly isLogFailed: boolean;
}

/**
 * Follows the feed of the window. Notifications name ports and reasons, never serials: the system
 * keeps them outside the data folder, and shows them on a locked screen.
 */
export function watchAttention(parts: WatchParts): AttentionWatch {
  const { bench, notices, nowMs, settleMs = SETTLE_MS } = parts;
  const { view } = bench;
  const counts = deviceCounts(view);
  const unsubscribe: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over: ReturnType<typeof setTimeout> | undefined;
  let log: LiveParts['log'] = { kind: 'writable' };
  let before: Looked | null = null;

  const look = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const session = view.sessions.get(view.openSessionId ?? '') ?? null;
    if (session !== null) counts.renew(contextIn(view, session, nowMs()));
    const now = {
      sessionId: session?.sessionId ?? null,
      ...(session === null ? NO_SESSION : counts.of(session)),
      isLogFailed: log.kind === 'failed',
    };
    const { badge, notifications } = notices.allowed();
    notices.setBadge(badge ? now.needing.size : 0);
    if (before !== null && notifications && !notices.isInFront())
      announce(parts, summon, before, now);
    before = now;
  };
  /** Told for a moment only: a window that looks at the bench later does not open it again. */
  const summon = (deviceKey: DeviceKey): void => {
    clearTimeout(over);
    bench.tell({ kind: 'live', parts: { summoned: { deviceKey } } });
    over = setTimeout(() => bench.tell({ kind: 'live', parts: { summoned: null } }), settleMs);
  };
  const lookSoon = (): void => {
    timer ??= setTimeout(look, settleMs);
  };
  return {
    begin: () => {
      counts.forget();
      unsubscribe.push(
        bench.feed.subscribe(({ changes }: ChangeBatch) => {
          for (const change of changes) {
            if (change.kind === 'logged') counts.touch(change);
            else log = change.parts.log ?? log;
          }
          lookSoon();
        }),
        notices.onAllowed(look),
      );
      look();
    },
    stop: () => {
      clearTimeout(timer);
      clearTimeout(over);
      for (const end of unsubscribe.splice(0)) end();
      notices.setBadge(0);
    },
  };
}

const NO_SESSION = { needing: new Map<DeviceKey, ExceptionKind>(), isReached: false } as const;

/** Which devices need attention and how many count; only touched devices are judged again. */
function deviceCounts(view: Bench['view']) {
  const needing = new Map<DeviceKey, ExceptionKind>();
  const counted = new Set<DeviceKey>();
  let touched: Set<DeviceKey> | 'all' = 'all';
  const judge = (key: DeviceKey, device: Device | undefined, context: SessionContext): void => {
    const status = device && statusOf(device, context);
    const [exception] = status?.exceptions ?? [];
    if (exception === undefined) needing.delete(key);
    else needing.set(key, exception.kind);
    if (status !== undefined && isCounted(status.state)) counted.add(key);
    else counted.delete(key);
  };
  const forget = (): void => {
    touched = 'all';
    needing.clear();
    counted.clear();
  };
  return {
    forget,
    /** What is not about one device, such as a list or another session, may concern all. */
    touch: ({ event: { event }, again }: Extract<BenchChange, { kind: 'logged' }>): void => {
      if (!('deviceKey' in event)) return forget();
      if (touched === 'all') return;
      for (const key of [event.deviceKey, ...(again?.keys ?? [])]) touched.add(key);
    },
    renew: (context: SessionContext): void => {
      const keys = touched === 'all' ? view.devices.keys() : touched;
      for (const key of [...keys].flatMap((one) => [one, currentKey(view.mergedInto, one)]))
        judge(key, view.devices.get(key), context);
      touched = new Set();
    },
    of: ({ target }: Session) => ({
      needing: new Map(needing),
      isReached: target !== null && counted.size >= target,
    }),
  };
}

type Summon = (key: DeviceKey) => void;

/** Says what is new since the last look; the most urgent thing only. */
function announce(parts: WatchParts, summon: Summon, before: Looked, now: Looked): void {
  const { notices, language } = parts;
  const { words, formats } = language;
  const said = words.notices;
  const show = (notice: Notice, key: DeviceKey | null): void =>
    notices.notify(notice, () => {
      notices.bringToFront();
      if (key !== null) summon(key);
    });
  if (now.isLogFailed) {
    if (!before.isLogFailed) show(said.logFailed, null);
    return;
  }
  if (before.sessionId !== now.sessionId) return;
  const came = [...now.needing].filter(([key]) => !before.needing.has(key));
  const [first] = came;
  if (first !== undefined) {
    const places = came.map(([key]) => placeOf(parts, key));
    const text = came.length === 1 ? words.exceptions[first[1]].name : formats.list(places);
    const title =
      came.length === 1
        ? said.needsAttention(places.join(''))
        : said.needAttention(formats.count(came.length));
    show({ title, text }, first[0]);
  } else if (now.isReached && !before.isReached) show(said.targetReached, null);
}

function placeOf({ bench: { view }, language: { words } }: WatchParts, key: DeviceKey): string {
  const port = view.devices.get(key)?.port;
  return port == null ? '' : words.ports.longPlace(locationOfPort(port, view.settings));
}
