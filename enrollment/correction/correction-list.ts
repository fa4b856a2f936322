import { rowAt } from '../fold/bench-view.ts';
import type { Device } from '../device.ts';
import type { DeviceKey } from '../device-key.ts';
import type { BenchEvent, DeviceEvent, LoggedEvent } from '../events.ts';
import type { ExceptionKind } from '../exception-kind.ts';
import { foldEvent, type FoldedBench } from '../fold/project.ts';
import type { ProfileChoice } from '../correction.ts';

/** What a correction was about. Each has words. */
export const CORRECTED = [
  'profile',
  'step',
  'serial',
  'note',
  'damage',
  'exception',
  'refusal',
  'merge',
  'split',
  'enrollment',
  'undone',
  'session',
] as const;
export type Corrected = (typeof CORRECTED)[number];

/** One correction of a session, in the order of the log. */
export interface CorrectionRow {
  readonly seq: number;
  /** UTC ms. */
  readonly atMs: number;
  readonly by: string | null;
  readonly deviceKey: DeviceKey | null;
  /** Of the device as it was then; null while it had none. */
  readonly serial: string | null;
  readonly what: Corrected;
  /** As people read it; empty where there was nothing. */
  readonly before: string;
  readonly after: string;
  readonly reason: string | null;
}

type Change = Pick<CorrectionRow, 'what' | 'before' | 'after'> & {
  readonly reason?: string | null;
};

/**
 * What was corrected in one session: who, when, the old and the new value.
 * @param view the outline of the log with this session in focus and no devices yet; it is folded on.
 */
export function correctionList(
  view: FoldedBench,
  events: Iterable<LoggedEvent>,
): readonly CorrectionRow[] {
  const rows: CorrectionRow[] = [];
  for (const logged of events) {
    const { event } = logged;
    const device = 'deviceKey' in event ? rowAt(view, event.deviceKey) : undefined;
    const change = changeOf(view, event, device);
    if ('deviceKey' in event) foldEvent(view, logged);
    if (change) rows.push(rowOf(logged, change, device));
  }
  return rows;
}

const setAsideOver = (device: Device, exception: ExceptionKind): boolean =>
  device.accepted?.some((one) => one.exception === exception && one.outcome === 'set-aside') ??
  false;

function rowOf(
  { seq, atMs, by, event }: LoggedEvent,
  { what, before, after, reason = null }: Change,
  device: Device | undefined,
): CorrectionRow {
  const key = 'deviceKey' in event ? event.deviceKey : null;
  const serial = device?.serial?.value ?? null;
  return { seq, atMs, by, deviceKey: device?.key ?? key, serial, what, before, after, reason };
}

function changeOf(view: FoldedBench, event: BenchEvent, device: Device | undefined): Change | null {
  switch (event.kind) {
    case 'session-closed':
      return event.despite === undefined
        ? null
        : { what: 'session', before: 'open', after: 'closed', reason: event.despite.join(', ') };
    case 'session-reopened':
      return { what: 'session', before: 'closed', after: 'open' };
    case 'action-undone':
      return { what: 'undone', before: '', after: `${String(event.eventIds.length)} rows` };
    default:
      return 'deviceKey' in event && device ? changeOfDevice(view, event, device) : null;
  }
}

function changeOfDevice(view: FoldedBench, event: DeviceEvent, device: Device): Change | null {
  const held = device.serial?.value ?? '';
  switch (event.kind) {
    case 'device-reassigned': {
      const [before, after] = [event.from, event.to].map((one) => profileName(view, one));
      return { what: 'profile', before: before ?? '', after: after ?? '' };
    }
    case 'step-recorded': {
      const known = device.steps[event.stepId]?.outcome;
      const after = event.outcome === 'undone' ? '' : event.outcome;
      const step = (outcome: string): string => `${event.stepId}: ${outcome}`;
      return known && known !== after
        ? { what: 'step', before: step(known), after: step(after), reason: event.reason }
        : null;
    }
    case 'serial-entered':
      return { what: 'serial', before: held, after: event.serial, reason: event.source };
    case 'serial-withdrawn':
      return { what: 'serial', before: event.serial, after: '' };
    case 'device-noted':
      return { what: 'note', before: device.note ?? '', after: event.note ?? '' };
    case 'damage-recorded': {
      const before = device.damage ? 'damaged' : '';
      const after = event.isDamaged ? 'damaged' : '';
      return { what: 'damage', before, after, reason: event.remark };
    }
    case 'exception-accepted':
      return {
        what: 'exception',
        before: event.exception,
        after: event.outcome === 'set-aside' ? 'set-aside' : 'accepted',
        reason: event.remark,
      };
    case 'exception-reopened':
      return {
        what: 'exception',
        before: setAsideOver(device, event.exception) ? 'set-aside' : 'accepted',
        after: event.exception,
      };
    case 'refusal-lifted':
      return { what: 'refusal', before: device.refusal?.reason ?? '', after: '' };
    case 'device-merged':
      return event.why === 'by-hand'
        ? { what: 'merge', before: event.deviceKey, after: event.into }
        : null;
    case 'device-split':
      return { what: 'split', before: device.key, after: event.part, reason: event.reason };
    case 'enrollment-withdrawn':
      return { what: 'enrollment', before: 'confirmed', after: '' };
    default:
      return null;
  }
}

function profileName(view: FoldedBench, { profileId, revision }: ProfileChoice): string {
  const known = view.profiles.get(profileId)?.revisions.find((one) => one.revision === revision);
  return known ? `${known.settings.name} (${String(revision)})` : profileId;
}
