import { currentKey } from '../fold/bench-view.ts';
import type { DeviceKey } from '../device-key.ts';
import type { Device } from '../device.ts';
import type { DeviceEvent, LoggedEvent } from '../events.ts';
import { acceptedIn } from '../exceptions/accepted-in.ts';
import { emptyBenchView, foldEvent, type FoldedBench } from '../fold/project.ts';
import type { EndKind, ExceptionEnd, ReportedTrouble } from './report-exception.ts';
import { exceptionOf, isOfRow, isSameTrouble, troublesOf } from './trouble.ts';

/** One exception of a device; `ended` changes while the session is read. */
export interface ToldException {
  readonly what: ReportedTrouble;
  readonly atMs: number;
  ended: ExceptionEnd;
}

/** The exceptions of a session: all in the order in which they came, and those of each row of its end. */
export interface ToldExceptions {
  readonly all: readonly ToldException[];
  readonly ofRow: ReadonlyMap<DeviceKey, readonly ToldException[]>;
}

interface Book {
  readonly view: FoldedBench;
  readonly all: ToldException[];
  readonly ofRow: Map<DeviceKey, ToldException[]>;
  /** What a row had when it was merged, which is its own again after a split. */
  readonly atMerge: Map<DeviceKey, readonly ToldException[]>;
}

/**
 * Reads the exceptions of one session from its events, oldest first. The rows are folded along, so that
 * an exception is open exactly while the row of its device shows it, whatever key its events carry.
 */
export function foldExceptions(sessionId: string, events: Iterable<LoggedEvent>): ToldExceptions {
  const view = emptyBenchView(sessionId);
  const book: Book = { view, all: [], ofRow: new Map(), atMerge: new Map() };
  for (const logged of events) {
    const { event } = logged;
    if (!('deviceKey' in event)) continue;
    if (event.kind === 'device-merged') takeMerge(book, event, logged);
    else if (event.kind === 'device-split') takeSplit(book, event, logged);
    else takeEvent(book, event, logged);
  }
  return book;
}

function takeMerge(book: Book, event: EventOf<'device-merged'>, logged: LoggedEvent): void {
  const { view, ofRow } = book;
  const from = currentKey(view.mergedInto, event.deviceKey);
  foldEvent(view, logged);
  const into = currentKey(view.mergedInto, from);
  const moved = ofRow.get(from) ?? [];
  if (from === into) return;
  const own = entriesOf(book, into);
  for (const one of moved.filter(isOpen)) {
    const isTwice = own.some((other) => isOpen(other) && isSameTrouble(one.what, other.what));
    if (isTwice) one.ended = endedBy('merged', logged);
  }
  own.push(...moved);
  ofRow.delete(from);
  book.atMerge.set(from, moved);
  settle(book, into, logged, event);
}

function takeSplit(book: Book, event: EventOf<'device-split'>, logged: LoggedEvent): void {
  const { view, ofRow } = book;
  const { part } = event;
  const joined = currentKey(view.mergedInto, event.deviceKey);
  foldEvent(view, logged);
  if (!view.devices.has(part)) return;
  const all = entriesOf(book, joined);
  const own = new Set(view.devices.has(joined) ? book.atMerge.get(part) : all);
  ofRow.set(
    joined,
    all.filter((one) => !own.has(one)),
  );
  ofRow.set(part, [...own]);
  for (const key of [joined, part]) settle(book, key, logged, event);
}

function takeEvent(book: Book, event: DeviceEvent, logged: LoggedEvent): void {
  const { view } = book;
  foldEvent(view, logged);
  const key = currentKey(view.mergedInto, event.deviceKey);
  const device = view.devices.get(key);
  if (device === undefined) return;
  for (const what of toldBy(event)) tell(book, key, what, logged);
  if (event.kind === 'exception-accepted') takeAcceptance(book, device, event, logged);
  settle(book, key, logged, event);
}

type EventOf<Kind extends DeviceEvent['kind']> = Extract<DeviceEvent, { readonly kind: Kind }>;

/** What an event tells once more, even where it is known already. */
function toldBy(event: DeviceEvent): readonly ReportedTrouble[] {
  switch (event.kind) {
    case 'device-refused':
      return [{ kind: 'refused', reason: event.reason }];
    case 'step-recorded': {
      const { stepId, outcome, reason } = event;
      return outcome === 'failed' ? [{ kind: 'step-failed', stepId, reason }] : [];
    }
    case 'damage-recorded':
      return event.isDamaged ? [{ kind: 'found', exception: 'damaged', remark: event.remark }] : [];
    default:
      return [];
  }
}

/** That a list or a time had something against the device shows in the log only once a person lets it pass. */
function takeAcceptance(
  book: Book,
  device: Device,
  { exception, remark }: EventOf<'exception-accepted'>,
  logged: LoggedEvent,
): void {
  if (exception === 'refused' || exception === 'serial-missing') return;
  const isTold = entriesOf(book, device.key).some(({ what }) => exceptionOf(what) === exception);
  if (!isTold) tell(book, device.key, { kind: 'found', exception, remark }, logged);
}

function tell(book: Book, key: DeviceKey, what: ReportedTrouble, logged: LoggedEvent): void {
  // Damage that is described anew is the damage of now.
  if (what.kind === 'found') {
    const before = entriesOf(book, key).filter((one) => isSameTrouble(one.what, what));
    for (const one of before.filter(isOpen)) one.ended = endedBy('damage-over', logged);
  }
  const told: ToldException = { what, atMs: logged.atMs, ended: { kind: 'open' } };
  book.all.push(told);
  entriesOf(book, key).push(told);
}

/** Brings what is told of a row in step with what it shows: ends what is over, tells what is new. */
function settle(book: Book, key: DeviceKey, logged: LoggedEvent, event: DeviceEvent): void {
  const device = book.view.devices.get(key);
  if (device === undefined) return;
  for (const what of troublesOf(device)) {
    const known = entriesOf(book, key).filter((one) => isSameTrouble(one.what, what));
    if (known.some((one) => isOpen(one) || isLookedAt(one))) continue;
    const before = isTakingBack(event) ? known.at(-1) : undefined;
    if (before) before.ended = { kind: 'open' };
    else tell(book, key, what, logged);
  }
  const entries = entriesOf(book, key);
  for (const one of entries)
    judge(one, device, isLastOf(entries, one), endedBy(endOf(event), logged));
}

/** What is over has ended; what is not stands as a person has it, who can take back that it passed. */
function judge(one: ToldException, device: Device, isLast: boolean, over: ExceptionEnd): void {
  if (!isOpen(one) && !(isLookedAt(one) && isLast)) return;
  const isHere = !isOfRow(one.what) || isShown(device, one.what);
  if (isOpen(one) || isHere) one.ended = judgementOf(device, one.what);
  if (isOpen(one) && !isHere) one.ended = over;
}

const isLastOf = (entries: readonly ToldException[], one: ToldException): boolean =>
  entries.findLast(({ what }) => isSameTrouble(what, one.what)) === one;

const isTakingBack = ({ kind }: DeviceEvent): boolean =>
  kind === 'serial-withdrawn' || kind === 'device-split' || kind === 'device-merged';

/** What a person said of it, as the row has it. */
function judgementOf(device: Device, what: ReportedTrouble): ExceptionEnd {
  // With a guess of its port, a screen asks about that instead of the missing serial.
  const isGuess = what.kind === 'serial-missing' && device.portGuess !== null;
  const exception = isGuess ? 'port-guess' : exceptionOf(what);
  const accepted = exception === null ? null : acceptedIn(device, exception);
  if (accepted === null) return { kind: 'open' };
  const { by, atMs } = accepted;
  return { kind: accepted.outcome === 'set-aside' ? 'set-aside' : 'accepted', by, atMs };
}

function endOf(event: DeviceEvent): EndKind {
  switch (event.kind) {
    case 'serial-entered':
    case 'serial-withdrawn':
      return event.kind;
    case 'refusal-lifted':
      return 'lifted';
    case 'step-recorded':
      return event.outcome === 'undone' ? 'step-undone' : 'step-done';
    case 'damage-recorded':
      return 'damage-over';
    case 'device-merged':
    case 'device-split':
      return 'merged';
    default:
      return 'serial-read';
  }
}

const endedBy = (kind: EndKind, { atMs, by }: LoggedEvent): ExceptionEnd => ({ kind, atMs, by });

const isOpen = ({ ended }: ToldException): boolean => ended.kind === 'open';
const isLookedAt = ({ ended }: ToldException): boolean =>
  ended.kind === 'accepted' || ended.kind === 'set-aside';
const isShown = (device: Device, what: ReportedTrouble): boolean =>
  troublesOf(device).some((one) => isSameTrouble(one, what));

function entriesOf({ ofRow }: Book, key: DeviceKey): ToldException[] {
  const known = ofRow.get(key) ?? [];
  ofRow.set(key, known);
  return known;
}
