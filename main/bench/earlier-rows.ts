import { expectedOf } from '../../enrollment/fold/expected-lists.ts';
import { rowAt } from '../../enrollment/fold/bench-view.ts';
import type { Device } from '../../enrollment/device.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { LoggedEvent } from '../../enrollment/events.ts';
import { contextIn, type SessionContext } from '../../enrollment/exceptions/session-context.ts';
import { shownState } from '../../enrollment/set-aside.ts';
import { statusOf } from '../../enrollment/exceptions/device-status.ts';
import type { FoldedBench } from '../../enrollment/fold/project.ts';
import type { Clock, DeviceLog } from '../../enrollment/ports.ts';
import type { LoggedBefore } from '../../enrollment/seen-device.ts';
import { foldSession, type SessionLog } from './fold-log.ts';
import type { LiveDevice } from './live-devices.ts';

/** What earlier sessions have logged of devices that have not left the cable since. */
export interface EarlierRows {
  /** The newest of those sessions that has it, and its state there; null if none has. */
  readonly of: (device: LiveDevice) => LoggedBefore | null;
  /** Call for each log row: it may change what is remembered. */
  readonly logged: (row: LoggedEvent) => void;
}

interface EarlierRowsParts {
  readonly log: Pick<DeviceLog, 'findEarlier'> & SessionLog;
  readonly view: FoldedBench;
  readonly clock: Pick<Clock, 'nowMs'>;
}

interface PastSession {
  readonly rowAt: (key: DeviceKey) => Device | undefined;
  readonly context: SessionContext;
}

export function createEarlierRows({ log, view, clock }: EarlierRowsParts): EarlierRows {
  const sessions = new Map<string, PastSession | null>();
  let known = new WeakMap<LiveDevice, { readonly found: LoggedBefore | null }>();

  const sessionOf = (sessionId: string): PastSession | null => {
    const before = sessions.get(sessionId);
    if (before !== undefined) return before;
    const read = readPast({ log, view, clock }, sessionId);
    sessions.set(sessionId, read);
    return read;
  };

  const find = (device: LiveDevice): LoggedBefore | null => {
    const place = placeOf(device);
    const past = place ? sessionOf(place.sessionId) : null;
    const row = place && past ? past.rowAt(place.key) : undefined;
    if (!past || !row?.isPresent) return null;
    const { state, exceptions } = statusOf(row, past.context);
    return {
      sessionName: past.context.session.name,
      shown: shownState(state, row),
      needsAttention: exceptions.length > 0,
    };
  };

  /** Its own row in another session, else the newest row that shows its identity. */
  const placeOf = ({ rows, identification }: LiveDevice) => {
    const own = [...rows].findLast(([sessionId]) => sessionId !== view.openSessionId);
    if (own) return { sessionId: own[0], key: own[1] };
    const { serial, ecid } = identification;
    if (serial === null && ecid === null) return null;
    const identity = { serial: serial?.value ?? null, ecid };
    const [newest] = log.findEarlier({ ...identity, exceptSessionId: view.openSessionId });
    return newest && { sessionId: newest.sessionId, key: newest.deviceKey as DeviceKey };
  };

  return {
    of: (device) => {
      const before = known.get(device);
      if (before) return before.found;
      const found = find(device);
      known.set(device, { found });
      return found;
    },
    logged: ({ event }) => {
      if ('deviceKey' in event && event.sessionId === view.openSessionId) return;
      sessions.clear();
      known = new WeakMap();
    },
  };
}

function readPast({ log, view, clock }: EarlierRowsParts, sessionId: string): PastSession | null {
  const session = view.sessions.get(sessionId);
  if (!session) return null;
  const expected = expectedOf(view.lists.values(), sessionId);
  const context = contextIn({ ...view, expected }, session, session.closedAtMs ?? clock.nowMs());
  let folded: FoldedBench | null = null;
  return {
    context,
    rowAt: (key) => {
      const known = log.projected?.device(sessionId, key) ?? null;
      if (known !== null) return known.found ?? undefined;
      folded ??= foldSession(log, sessionId);
      return rowAt(folded, key);
    },
  };
}
