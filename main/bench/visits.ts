import type { FoundExport, FoundVisit } from '../../contract/find.ts';
import type { Device } from '../../enrollment/device.ts';
import { stepCount } from '../../enrollment/device-facts.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { Ecid } from '../../enrollment/ecid.ts';
import { deviceState } from '../../enrollment/exceptions/device-state.ts';
import { contextIn, type SessionContext } from '../../enrollment/exceptions/session-context.ts';
import type { ExpectedRow } from '../../enrollment/expected-row.ts';
import { expectedOf, hasRows, type ExpectedListing } from '../../enrollment/fold/expected-lists.ts';
import { devicesInOrder, type FoldedBench } from '../../enrollment/fold/project.ts';
import { deviceExports } from '../../enrollment/ledger/earlier-exports.ts';
import type { Ledger } from '../../enrollment/ledger/ledger.ts';
import type { Clock, DeviceLog } from '../../enrollment/ports.ts';
import type { Serial } from '../../enrollment/serial.ts';
import type { Session } from '../../enrollment/session.ts';
import { shownState } from '../../enrollment/set-aside.ts';
import { sessionVisits, type SessionVisits, type VisitLog } from './fold-alone.ts';

/** Most earlier sessions that an answer describes for one device. */
const MOST_VISITS = 10;

interface Identity {
  readonly serial: Serial | null;
  readonly ecid: Ecid | null;
}

/** What became of devices in the sessions of a log. Create one for each answer. */
export interface Visits {
  /** A device of the open session. */
  readonly here: (device: Device) => FoundVisit;
  /** Its visits in closed sessions, newest first, and how many more there may be. */
  readonly earlier: (
    wanted: Identity,
    isSame: (device: Device, wanted: Identity) => boolean,
  ) => { readonly earlier: readonly FoundVisit[]; readonly more: number };
}

interface VisitsParts {
  readonly log: Pick<DeviceLog, 'findEarlier' | 'projected'> & VisitLog;
  readonly view: FoldedBench;
  readonly ledger: Ledger;
  readonly lists: ListRows;
  readonly clock: Pick<Clock, 'nowMs'>;
  /** False leaves out in which exports they are, which takes longest. */
  readonly hasExports: boolean;
}

/** Finds the rows of expected lists that name a serial. */
interface ListRows {
  readonly ofSerial: (
    serial: Serial,
  ) => readonly { readonly list: ExpectedListing; readonly row: ExpectedRow }[];
}

export function createVisits(parts: VisitsParts): Visits {
  const { log, view, ledger, clock, hasExports } = parts;
  const read = new Map<string, SessionVisits>();

  const visitsIn = (sessionId: string): SessionVisits => {
    const before = read.get(sessionId);
    if (before) return before;
    const isExported = ledger.exports.some(({ record }) => record?.places[sessionId] !== undefined);
    const visits = sessionVisits(log, view, sessionId, hasExports && isExported);
    read.set(sessionId, visits);
    return visits;
  };
  /** The device of this key, and without the projection those that it was in dispute with. */
  const devicesAt = (sessionId: string, key: DeviceKey): readonly Device[] => {
    const known = log.projected?.device(sessionId, key) ?? null;
    if (known === null) return devicesInOrder(visitsIn(sessionId).fold(key));
    return known.found === null ? [] : [known.found];
  };
  const visit = (device: Device, session: Session, context: SessionContext): FoundVisit =>
    visitOf(device, session, context, hasExports ? exportsOf(ledger, device) : []);

  return {
    here: (device) => {
      const session = view.sessions.get(device.sessionId) as Session;
      return visit(device, session, contextIn(view, session, clock.nowMs()));
    },
    earlier: (wanted, isSame) => {
      const places = log.findEarlier({ ...wanted, exceptSessionId: view.openSessionId });
      const found = new Map<string, FoundVisit>();
      let looked = 0;
      for (const { sessionId, deviceKey } of places) {
        if (found.size >= MOST_VISITS) break;
        looked += 1;
        const session = view.sessions.get(sessionId);
        if (!session) continue;
        for (const device of devicesAt(sessionId, deviceKey as DeviceKey)) {
          const id = `${sessionId} ${device.key}`;
          if (found.has(id) || !isSame(device, wanted)) continue;
          const expected = expectedFor(parts, session, device.serial?.value ?? null);
          const outline = { ...view, expected };
          const context = contextIn(outline, session, session.closedAtMs ?? clock.nowMs());
          found.set(id, visit(device, session, context));
        }
      }
      return { earlier: [...found.values()], more: places.length - looked };
    },
  };
}

/** A row that no device has. */
const ANOTHER_ROW: ExpectedRow = {
  serial: '' as Serial,
  assetTag: null,
  assignedUser: null,
  location: null,
  purchaseOrder: null,
  extras: {},
};

/**
 * What a session expects, as far as it concerns this serial: all the lists of a large log would be
 * put together for nothing. One other row shows that there is a list at all.
 */
function expectedFor(
  { view, lists }: VisitsParts,
  { sessionId }: Session,
  serial: Serial | null,
): ReadonlyMap<string, ExpectedRow> {
  const named = serial === null ? [] : lists.ofSerial(serial);
  const isFor = (list: ExpectedListing): boolean =>
    list.sessionId === null || list.sessionId === sessionId;
  const filled = [...view.lists.values()].find((list) => isFor(list) && hasRows(list));
  const parts = [
    ...(filled ? [{ sessionId: filled.sessionId, rows: [ANOTHER_ROW] }] : []),
    ...named.map(({ list, row }) => ({ sessionId: list.sessionId, rows: [row] })),
  ];
  return expectedOf(parts, sessionId);
}

const exportsOf = (ledger: Ledger, device: Device): readonly FoundExport[] =>
  deviceExports(ledger, device.sessionId, [device.ordinal, ...(device.mergedPlaces ?? [])]);

function visitOf(
  device: Device,
  session: Session,
  context: SessionContext,
  exports: readonly FoundExport[],
): FoundVisit {
  const { done, required } = stepCount(context.stepsOf(device), device.steps);
  const enrolled = device.enrolled;
  return {
    sessionId: session.sessionId,
    sessionName: session.name,
    profileName: context.profileOf(device).settings.name,
    deviceKey: device.key,
    model: device.model ?? device.productType,
    port: device.port,
    isPresent: session.closedAtMs === null && device.isPresent,
    firstSeenMs: device.firstSeenMs,
    lastSeenMs: device.lastSeenMs,
    shown: shownState(deviceState(device, context), device),
    isDamaged: device.damage !== undefined,
    enrolled: enrolled && { evidence: enrolled.evidence, by: enrolled.by, atMs: enrolled.atMs },
    steps: { done, of: required },
    exports,
  };
}
