import { currentKey } from '../fold/bench-view.ts';
import type { DeviceKey } from '../device-key.ts';
import type { AcceptedException, Device } from '../device.ts';
import type { DeviceRow } from '../fold/device-row.ts';
import type { DeviceEvent } from '../events.ts';
import type { ExceptionKind } from '../exception-kind.ts';
import type { DeviceException } from '../exceptions/device-exception.ts';
import { exceptionsOf, passedOf } from '../exceptions/exceptions-of.ts';
import type { SessionContext } from '../exceptions/session-context.ts';
import { devicesInOrder, emptyBenchView, foldEvent } from '../fold/project.ts';
import type { EndKind, ExceptionEnd, PastException, PastExceptionKind } from './past-exception.ts';

interface Entry {
  /** Distinguishes an exception from a later one of its kind. */
  readonly id: string;
  readonly what: PastExceptionKind;
  readonly atMs: number;
  /** Of the row of the log with which it began; Infinity if it began after all of them. */
  readonly seq: number;
  ended: ExceptionEnd;
  /** The rules no longer find it. */
  isOver: boolean;
}

/**
 * The exceptions of one session in the order in which they arose, each with its end: what the rules
 * of the screen find for a device after each of its log rows (`exceptions-of.ts`), and its failed
 * steps. The current lists apply.
 * @param rows the rows that still count (`effective-rows.ts`)
 */
export function exceptionHistory(
  context: SessionContext,
  rows: readonly DeviceRow[],
): readonly PastException[] {
  const view = emptyBenchView(context.session.sessionId);
  const entries = new Map<DeviceKey, Entry[]>();
  for (const logged of rows) {
    const from = currentKey(view.mergedInto, logged.event.deviceKey);
    foldEvent(view, logged);
    const key = currentKey(view.mergedInto, from);
    const device = view.devices.get(key);
    if (device === undefined) continue;
    const known = [...(entries.get(key) ?? []), ...(from === key ? [] : (entries.get(from) ?? []))];
    entries.delete(from);
    entries.set(key, afterRow(known, device, context, logged));
  }
  return devicesInOrder(view)
    .flatMap((device) => {
      const known = entries.get(device.key) ?? [];
      return [...known, ...expiredSince(known, device, context)].map((entry) => ({
        device,
        entry,
      }));
    })
    .toSorted(({ entry: one }, { entry: other }) => one.atMs - other.atMs || one.seq - other.seq)
    .map(({ device: { serial, ecid, port }, entry: { atMs, what, ended } }) => {
      return { serial: serial?.value ?? null, ecid, port, atMs, what, ended };
    });
}

/** What has expired since the last row about the device, which no row says. */
const expiredSince = (
  known: readonly Entry[],
  device: Device,
  context: SessionContext,
): readonly Entry[] =>
  foundIn(device, context, context.nowMs)
    .filter(({ id, what }) => what.kind === 'profile-expired' && !known.some(isOpenAs(id)))
    .map((found) => entryOf(found, device, { atMs: context.nowMs, seq: Infinity }));

const isOpenAs =
  (id: string) =>
  (entry: Entry): boolean =>
    !entry.isOver && entry.id === id;

/** A profile expires at its own time, or was expired when the device came. */
const entryOf = (
  { id, what, accepted }: Found,
  device: Device,
  { atMs, seq }: Pick<Entry, 'atMs' | 'seq'>,
): Entry => ({
  id,
  what,
  seq,
  atMs: what.kind === 'profile-expired' ? Math.max(what.endedAtMs, device.firstSeenMs) : atMs,
  ended: acceptance(accepted),
  isOver: false,
});

/** The exceptions of a device after one more of its rows. */
function afterRow(
  known: Entry[],
  device: Device,
  context: SessionContext,
  logged: DeviceRow,
): Entry[] {
  const found = [...foundIn(device, context, logged.atMs), ...acceptedAlone(known, device, logged)];
  for (const entry of known) {
    if (entry.isOver || found.some(({ id }) => id === entry.id)) continue;
    entry.isOver = true;
    const isAgain = found.some(({ what }) => isSameKind(what, entry.what));
    const kind = isAgain ? 'again' : endOf(logged.event);
    if (entry.ended.kind === 'open') entry.ended = { kind, atMs: logged.atMs, by: logged.by };
  }
  const entries = [...known];
  for (const one of found) {
    const [entry, ...twice] = entries.filter(isOpenAs(one.id));
    if (entry === undefined) entries.push(entryOf(one, device, logged));
    else entry.ended = acceptance(one.accepted);
    // Both of the rows that were merged had it.
    for (const other of twice) {
      other.isOver = true;
      other.ended = { kind: 'merged', atMs: logged.atMs, by: logged.by };
    }
  }
  return entries;
}

interface Found {
  readonly id: string;
  readonly what: PastExceptionKind;
  readonly accepted: AcceptedException | null;
}

function foundIn(device: Device, context: SessionContext, atMs: number): readonly Found[] {
  const passed = passedOf(device, context).map(({ exception, accepted }) => {
    return { id: idOf(exception), what: exception, accepted };
  });
  const open = exceptionsOf(device, context)
    .filter((one) => one.kind !== 'profile-expired' || one.endedAtMs <= atMs)
    .map((what) => ({ id: idOf(what), what, accepted: null }));
  const failed = Object.entries(device.steps).flatMap(([stepId, step]): readonly Found[] => {
    const what = { kind: 'step-failed', stepId, reason: step.reason } as const;
    const id = `${stepId} ${String(step.atMs)}`;
    return step.outcome === 'failed' ? [{ id, what, accepted: null }] : [];
  });
  return [...failed, ...open, ...passed];
}

/** A refusal or damage that is recorded again is a new exception, and so is another visit or server. */
function idOf(exception: DeviceException): string {
  switch (exception.kind) {
    case 'refused':
      return `refused ${String(exception.refusal.atMs)} ${exception.refusal.reason}`;
    case 'damaged':
      return `damaged ${String(exception.atMs)}`;
    case 'seen-again':
      return `seen-again ${String(exception.awaySinceMs)}`;
    case 'other-server':
      return `other-server ${exception.server ?? ''}`;
    default:
      return exception.kind;
  }
}

/** Exceptions that depend on lists, times and other sessions, which may have changed since. */
const OF_LISTS: readonly ExceptionKind[] = [
  'stopped',
  'not-expected',
  'other-server',
  'wrong-model',
  'seen-earlier',
  'seen-again',
  'profile-expired',
];

/** What a person accepted and the current lists no longer show. */
function acceptedAlone(
  known: readonly Entry[],
  device: Device,
  { event }: DeviceRow,
): readonly Found[] {
  const kinds = new Set(known.map(({ what }) => kindOf(what)));
  const isNew =
    event.kind === 'exception-accepted' &&
    OF_LISTS.includes(event.exception) &&
    !kinds.has(event.exception);
  return (device.accepted ?? []).flatMap((accepted): readonly Found[] => {
    const { exception, remark } = accepted;
    const id = `accepted ${exception}`;
    const isKnown = known.some((one) => one.id === id) || (isNew && event.exception === exception);
    return isKnown ? [{ id, what: { kind: 'found', exception, remark }, accepted }] : [];
  });
}

function acceptance(accepted: AcceptedException | null): ExceptionEnd {
  if (accepted === null) return { kind: 'open' };
  const { outcome, by, atMs } = accepted;
  return { kind: outcome === 'set-aside' ? 'set-aside' : 'accepted', by, atMs };
}

const kindOf = (what: PastExceptionKind): string =>
  what.kind === 'found' ? what.exception : what.kind;

const isSameKind = (one: PastExceptionKind, other: PastExceptionKind): boolean =>
  one.kind === 'step-failed'
    ? other.kind === 'step-failed' && one.stepId === other.stepId
    : kindOf(one) === kindOf(other);

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
      return 'merged';
    case 'device-departed':
      return 'left';
    case 'enrollment-confirmed':
      return 'enrolled';
    case 'device-reassigned':
      return 'reassigned';
    case 'service-answered':
      return 'answered';
    default:
      return 'serial-read';
  }
}
