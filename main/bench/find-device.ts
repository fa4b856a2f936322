import type { Found, FoundDevice, FoundListing, FoundSession } from '../../contract/find.ts';
import type { RequestInput } from '../../contract/requests.ts';
import type { Device } from '../../enrollment/device.ts';
import { parseEcid, parsePaddedEcid, type Ecid } from '../../enrollment/ecid.ts';
import { expectedRowOf } from '../../enrollment/expected-row-of.ts';
import type { ExpectedListing } from '../../enrollment/fold/expected-lists.ts';
import { devicesInOrder, type FoldedBench } from '../../enrollment/fold/project.ts';
import type { Ledger } from '../../enrollment/ledger/ledger.ts';
import type { Clock, DeviceLog } from '../../enrollment/ports.ts';
import { scanReadings } from '../../enrollment/scan/scan.ts';
import { seenWith } from '../../enrollment/scan/decide-scan.ts';
import type { SeenDevice } from '../../enrollment/seen-device.ts';
import type { Serial } from '../../enrollment/serial.ts';
import { createListIndex, type ListIndex } from './list-index.ts';
import type { KnownLinks } from './links.ts';
import { createVisits, type Visits } from './visits.ts';

/** Most devices of an answer, and most sessions. */
const MOST_DEVICES = 12;
const MOST_SESSIONS = 8;
/** A shorter text is in too many serials to be looked for in the whole log. */
const LEAST_PART = 3;
/** How long one stretch of a search may hold up the bench, ms. */
const STRETCH_MS = 6;

export interface FindParts {
  readonly log: DeviceLog;
  readonly view: FoldedBench;
  readonly ledger: Ledger;
  readonly links: Pick<KnownLinks, 'ofEcid' | 'ofSerial'>;
  readonly clock: Clock;
  readonly seen: () => readonly SeenDevice[];
}

/** Answers where devices are or were; see the contract. */
export interface FindDevice {
  readonly find: (wanted: RequestInput<'findDevice'>) => Promise<Found>;
  /** Reads ahead what the first answer would have to wait for. */
  readonly prepare: () => Promise<void>;
}

/** One look-up, with what is read once for all of its devices. */
interface Search extends FindParts {
  readonly lists: ListIndex;
  readonly visits: Visits;
}

/** What a device is known by. */
interface Identity {
  readonly serial: Serial | null;
  readonly ecid: Ecid | null;
}

export function createFindDevice(parts: FindParts): FindDevice {
  const lists = createListIndex(parts.view.lists, parts.log.projected);
  let newest = 0;
  const prepare = () => lists.read(pauses(parts.clock));
  const find: FindDevice['find'] = async ({ text, how }) => {
    // A scan does not end the search for what is being typed.
    if (how === 'part') newest += 1;
    const own = newest;
    await prepare();
    const hasExports = how === 'whole';
    const search: Search = {
      ...parts,
      lists,
      visits: createVisits({ ...parts, lists, hasExports }),
    };
    const identities = wholeOf(search, text);
    if (how === 'part') await addParts(search, text, identities, () => own !== newest);
    const all = [...identities.values()];
    const devices: FoundDevice[] = [];
    const breathe = pauses(parts.clock);
    for (const identity of all.slice(0, MOST_DEVICES)) {
      const found = deviceOf(search, identity);
      if (isKnown(found)) devices.push(found);
      await breathe();
    }
    const sessions = how === 'part' ? sessionsNamed(parts.view, text) : [];
    return { devices, sessions, hasMore: all.length > MOST_DEVICES };
  };
  return { find, prepare };
}

/** Lets the bench work between two stretches of a search. */
function pauses({ monoMs }: Pick<Clock, 'monoMs'>): () => Promise<void> {
  let sinceMs = monoMs();
  return async () => {
    if (monoMs() - sinceMs < STRETCH_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    sinceMs = monoMs();
  };
}

type Identities = Map<string, Identity>;

function add(identities: Identities, { serial, ecid }: Identity): void {
  const id = serial ?? ecid;
  if (id !== null && !identities.has(id)) identities.set(id, { serial, ecid });
}

const addSerials = (identities: Identities, { links }: Search, serials: Iterable<Serial>): void => {
  for (const serial of serials) {
    add(identities, { serial, ecid: links.ofSerial(serial)?.ecid ?? null });
  }
};

/**
 * The devices that the whole text can name: a serial, an asset tag, an ECID. A tag that the open
 * session expects means its device, whatever other lists have under that tag.
 */
function wholeOf(search: Search, text: string): Identities {
  const identities: Identities = new Map();
  const tagged = search.lists.ofTag(text);
  const expected = tagged.filter(({ list }) => isForOpen(search.view, list));
  const meant = expected.length > 0 ? expected : tagged;
  addSerials(
    identities,
    search,
    meant.map(({ serial }) => serial),
  );
  addSerials(identities, search, scanReadings(text));
  const ecid = /^0x/i.test(text) ? parseEcid(text) : parsePaddedEcid(text);
  if (ecid !== null) add(identities, { serial: search.links.ofEcid(ecid)?.serial ?? null, ecid });
  return identities;
}

/** Adds the devices of which the text is a part: first those here, then lists, then the log. */
async function addParts(
  search: Search,
  text: string,
  identities: Identities,
  isOver: () => boolean,
): Promise<void> {
  const { view, lists, log, clock } = search;
  const part = text.toUpperCase().replaceAll(/\s/g, '');
  for (const { serial, ecid } of devicesInOrder(view).filter((device) => shows(device, part))) {
    add(identities, { serial: serial?.value ?? null, ecid });
  }
  if (part.length < LEAST_PART) return;
  const breathe = pauses(clock);
  addSerials(identities, search, await lists.containing(text, MOST_DEVICES + 1, breathe));
  const stops = [...view.settings.stops.values()].filter(({ serial }) => serial.includes(part));
  addSerials(
    identities,
    search,
    stops.slice(0, MOST_DEVICES + 1).map(({ serial }) => serial),
  );
  if (!/^[0-9A-Z]+$/.test(part)) return;
  for (const where of ['start', 'anywhere'] as const) {
    let after: string | null = '';
    while (after !== null && identities.size <= MOST_DEVICES && !isOver()) {
      const page = log.searchSerials({ part, where, after });
      addSerials(identities, search, page.serials);
      after = page.next;
      await breathe();
    }
  }
}

const shows = ({ serial, ecid }: Device, part: string): boolean =>
  serial?.value.includes(part) === true || ecid?.includes(part) === true;

function deviceOf(search: Search, { serial, ecid }: Identity): FoundDevice {
  const { view, visits, seen, lists } = search;
  const here = devicesInOrder(view).filter((device) => isSame(device, { serial, ecid }));
  const { earlier, more } = visits.earlier({ serial, ecid }, isSame);
  const apart = serial === null || here.length > 0 ? null : seenWith(seen(), serial);
  const stop = serial === null ? null : expectedRowOf(view.settings.stops, serial);
  return {
    serial,
    ecid,
    here: here.map(visits.here),
    earlier,
    moreEarlier: more,
    seen: apart && { port: apart.port, why: apart.why },
    listed: serial === null ? [] : lists.ofSerial(serial).map((row) => listingOf(search, row)),
    stop: stop && { reason: stop.reason },
  };
}

/** A row without a serial is the device if its chip is. */
const isSame = (device: Device, { serial, ecid }: Identity): boolean =>
  device.serial === null
    ? ecid !== null && device.ecid === ecid
    : device.serial.value === serial || (serial === null && device.ecid === ecid);

const isKnown = ({ here, earlier, seen, listed, stop }: FoundDevice): boolean =>
  here.length + earlier.length + listed.length > 0 || seen !== null || stop !== null;

const isForOpen = ({ openSessionId }: FoldedBench, { sessionId }: ExpectedListing): boolean =>
  openSessionId !== null && (sessionId ?? openSessionId) === openSessionId;

function listingOf(
  { view, ledger }: Search,
  { list, index, row }: ReturnType<ListIndex['ofSerial']>[number],
): FoundListing {
  const { sessionId, importId } = list;
  const session = sessionId === null ? null : view.sessions.get(sessionId);
  return {
    fileName: ledger.imports.get(importId)?.file.fileName ?? '',
    place: index + 1,
    sessionName: session?.name ?? null,
    isForOpen: isForOpen(view, list),
    assetTag: row.assetTag,
    assignedUser: row.assignedUser,
  };
}

function sessionsNamed(
  { sessions, openSessionId }: FoldedBench,
  text: string,
): readonly FoundSession[] {
  const part = text.toLowerCase();
  return [...sessions.values()]
    .filter(({ name }) => name.toLowerCase().includes(part))
    .toReversed()
    .slice(0, MOST_SESSIONS)
    .map(({ sessionId, name, profile, openedAtMs }) => ({
      sessionId,
      name,
      profileName: profile.settings.name,
      openedAtMs,
      isOpen: sessionId === openSessionId,
    }));
}
