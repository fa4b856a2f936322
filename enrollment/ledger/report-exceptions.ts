import { currentKey } from '../fold/bench-view.ts';
import type { DeviceKey } from '../device-key.ts';
import type { Device } from '../device.ts';
import type { DeviceEvent, LoggedEvent } from '../events.ts';
import type { ExceptionKind } from '../exceptions/exception-kind.ts';
import type { Hold } from '../exceptions/held-by.ts';
import type { RefusalReason } from '../refusal.ts';

/** Something that did not go as it should, and how it ended. */
export interface ReportException {
  readonly serial: string | null;
  readonly ecid: string | null;
  readonly port: string;
  readonly atMs: number;
  readonly what:
    | { readonly kind: 'refused'; readonly reason: RefusalReason }
    | { readonly kind: 'serial-missing' }
    | { readonly kind: 'step-failed'; readonly stepId: string; readonly reason: string | null }
    /** What a person or a list found; the remark is that of the damage or of who let it pass. */
    | {
        readonly kind: 'found';
        readonly exception: FoundException;
        readonly remark: string | null;
      };
  readonly ended: ExceptionEnd;
}

/** Exceptions that have no event of their own to begin or end them. */
export type FoundException = Exclude<ExceptionKind, 'refused' | 'serial-missing'>;

/** `open`: nothing has ended it. `accepted`: a person let the device go on with it, or not (`set-aside`). */
export type ExceptionEnd =
  | { readonly kind: 'open' }
  | {
      readonly kind: EndKind;
      readonly atMs: number;
      readonly by: string | null;
    };

type EndKind =
  | 'lifted'
  | 'merged'
  | 'serial-read'
  | 'serial-entered'
  | 'serial-withdrawn'
  | 'step-done'
  | 'damage-over'
  | 'accepted'
  | 'set-aside';

interface Folding {
  readonly devices: ReadonlyMap<DeviceKey, Device>;
  readonly mergedInto: ReadonlyMap<DeviceKey, DeviceKey>;
}

type What = ReportException['what'];
type Open = Pick<ReportException, 'atMs'> & {
  readonly key: DeviceKey;
  readonly what: What;
  ended: ExceptionEnd;
};

/** A device, and what a list has against it now. */
interface HeldDevice {
  readonly device: Device;
  readonly held: Hold | null;
}

/**
 * The exceptions of one session in the order in which they came, each with its end. What a list holds
 * now is open since the device came.
 */
export function reportExceptions(
  events: Iterable<LoggedEvent>,
  { devices, mergedInto }: Folding,
  rows: readonly HeldDevice[] = [],
): readonly ReportException[] {
  const found: Open[] = [];
  for (const logged of events) {
    if (!('deviceKey' in logged.event)) continue;
    const book = openBook(found, logged.event.deviceKey, logged);
    takeCorrection(book, logged.event);
    takeEvent(book, logged.event);
  }
  addHeld(found, rows, mergedInto);
  return found.flatMap(({ key, what, atMs, ended }) => {
    const device = devices.get(currentKey(mergedInto, key));
    if (device === undefined) return [];
    const { serial, ecid, port } = device;
    return [{ serial: serial?.value ?? null, ecid, port, atMs, what, ended }];
  });
}

function addHeld(
  found: Open[],
  rows: readonly HeldDevice[],
  mergedInto: Folding['mergedInto'],
): void {
  for (const { device, held } of rows) {
    // Who set a device aside stands in the log, and so it is told already.
    if (held === null || held.kind === 'set-aside') continue;
    // One that was accepted and is open again stands there already.
    const isTold = found.some(
      (one) =>
        currentKey(mergedInto, one.key) === device.key &&
        one.ended.kind === 'open' &&
        isOf(held.kind)(one.what),
    );
    const remark = held.kind === 'stopped' ? held.reason : null;
    const what = { kind: 'found', exception: held.kind, remark } as const;
    const { key, firstSeenMs: atMs } = device;
    if (!isTold) found.push({ key, what, atMs, ended: { kind: 'open' } });
  }
  found.sort((one, other) => one.atMs - other.atMs);
}

/** The exceptions of one device while one of its events is taken in. */
interface Book {
  readonly add: (what: What) => Open;
  /** The latest one for which this holds. */
  readonly latest: (is: (what: What) => boolean) => Open | undefined;
  /** Ends what is open; what has ended stays as it ended. */
  readonly end: (one: Open | undefined, kind: EndKind) => void;
}

function openBook(found: Open[], key: DeviceKey, { atMs, by }: LoggedEvent): Book {
  return {
    add: (what) => {
      const one: Open = { key, what, atMs, ended: { kind: 'open' } };
      found.push(one);
      return one;
    },
    latest: (is) => found.findLast((one) => one.key === key && is(one.what)),
    end: (one, kind) => {
      if (one?.ended.kind === 'open') one.ended = { kind, atMs, by };
    },
  };
}

const isRefused = ({ kind }: What): boolean => kind === 'refused';
/** Refused over its serial alone, which goes when the serial is withdrawn. */
const isUnlisted = (what: What): boolean =>
  what.kind === 'refused' && what.reason === 'not-expected';
const isSilent = ({ kind }: What): boolean => kind === 'serial-missing';
const isFailed =
  (stepId: string) =>
  (what: What): boolean =>
    what.kind === 'step-failed' && what.stepId === stepId;

function isOf(exception: ExceptionKind): (what: What) => boolean {
  if (exception === 'refused') return isRefused;
  if (exception === 'serial-missing') return isSilent;
  return (what) => what.kind === 'found' && what.exception === exception;
}

function takeEvent({ add, latest, end }: Book, event: DeviceEvent): void {
  switch (event.kind) {
    case 'device-sighted': {
      const hasSerial = event.sighting.serial !== null || event.remembered?.source === 'ecid-link';
      if (hasSerial) end(latest(isSilent), 'serial-read');
      else if (latest(isSilent) === undefined) add({ kind: 'serial-missing' });
      return;
    }
    case 'serial-entered':
      return end(latest(isSilent), 'serial-entered');
    case 'identity-linked':
      return end(latest(isSilent), 'serial-read');
    case 'device-refused':
      add({ kind: 'refused', reason: event.reason });
      return;
    case 'refusal-lifted':
      return end(latest(isRefused), 'lifted');
    case 'device-merged':
      end(latest(isRefused), 'merged');
      return end(latest(isSilent), 'merged');
    case 'step-recorded': {
      const { stepId, outcome, reason } = event;
      if (outcome === 'failed') add({ kind: 'step-failed', stepId, reason });
      else if (outcome !== 'undone') end(latest(isFailed(stepId)), 'step-done');
      return;
    }
    default:
  }
}

/** What people found, let pass and put right. */
function takeCorrection({ add, latest, end }: Book, event: DeviceEvent): void {
  switch (event.kind) {
    case 'earlier-found':
      add({ kind: 'found', exception: 'seen-earlier', remark: event.earlier.sessionName });
      return;
    case 'damage-recorded':
      end(latest(isOf('damaged')), 'damage-over');
      if (event.isDamaged) add({ kind: 'found', exception: 'damaged', remark: event.remark });
      return;
    case 'serial-withdrawn': {
      const known = latest(isSilent);
      if (known?.ended.kind === 'serial-entered') known.ended = { kind: 'open' };
      return end(latest(isUnlisted), 'serial-withdrawn');
    }
    case 'exception-accepted': {
      const { exception, remark } = event;
      const as = event.outcome === 'set-aside' ? 'set-aside' : 'accepted';
      const known = latest(isOf(exception));
      if (known !== undefined) return end(known, as);
      // The others follow from lists and times, so that their acceptance is what the log knows of them.
      if (exception === 'refused' || exception === 'serial-missing') return;
      return end(add({ kind: 'found', exception, remark }), as);
    }
    case 'exception-reopened': {
      const known = latest(isOf(event.exception));
      const isLookedAt = known?.ended.kind === 'accepted' || known?.ended.kind === 'set-aside';
      if (isLookedAt) known.ended = { kind: 'open' };
      return;
    }
    default:
  }
}
