import { currentKey } from '../bench-view.ts';
import type { DeviceKey } from '../device-key.ts';
import type { Device } from '../device.ts';
import type { LoggedEvent } from '../events.ts';
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
    | { readonly kind: 'step-failed'; readonly stepId: string; readonly reason: string | null };
  readonly ended: ExceptionEnd;
}

/** `open`: nothing has ended it. */
export type ExceptionEnd =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'lifted' | 'merged' | 'serial-read' | 'serial-entered' | 'step-done';
      readonly atMs: number;
      readonly by: string | null;
    };

interface Folding {
  readonly devices: ReadonlyMap<DeviceKey, Device>;
  readonly mergedInto: ReadonlyMap<DeviceKey, DeviceKey>;
}

type Open = Pick<ReportException, 'what' | 'atMs'> & {
  readonly key: DeviceKey;
  ended: ExceptionEnd;
};

/** The exceptions of one session in the order in which they came, each with its end. */
export function reportExceptions(
  events: Iterable<LoggedEvent>,
  { devices, mergedInto }: Folding,
): readonly ReportException[] {
  const found: Open[] = [];
  const silent = new Map<DeviceKey, Open>();
  for (const logged of events) takeEvent(found, silent, logged);
  return found.flatMap(({ key, what, atMs, ended }) => {
    const device = devices.get(currentKey(mergedInto, key));
    if (device === undefined) return [];
    const { serial, ecid, port } = device;
    return [{ serial: serial?.value ?? null, ecid, port, atMs, what, ended }];
  });
}

function takeEvent(found: Open[], silent: Map<DeviceKey, Open>, logged: LoggedEvent): void {
  const { event, atMs, by } = logged;
  if (!('deviceKey' in event)) return;
  const { deviceKey: key } = event;
  const add = (what: Open['what']): Open => {
    const one: Open = { key, what, atMs, ended: { kind: 'open' } };
    found.push(one);
    return one;
  };
  const end = (one: Open | undefined, kind: Exclude<ExceptionEnd['kind'], 'open'>): void => {
    if (one?.ended.kind === 'open') one.ended = { kind, atMs, by };
  };
  const latest = (kind: Open['what']['kind']): Open | undefined =>
    found.findLast((one) => one.key === key && one.what.kind === kind);
  switch (event.kind) {
    case 'device-sighted': {
      const hasSerial = event.sighting.serial !== null || event.remembered?.source === 'ecid-link';
      if (hasSerial) end(silent.get(key), 'serial-read');
      else if (!silent.has(key)) silent.set(key, add({ kind: 'serial-missing' }));
      return;
    }
    case 'serial-entered':
      return end(silent.get(key), 'serial-entered');
    case 'identity-linked':
      return end(silent.get(key), 'serial-read');
    case 'device-refused':
      add({ kind: 'refused', reason: event.reason });
      return;
    case 'refusal-lifted':
      return end(latest('refused'), 'lifted');
    case 'device-merged':
      end(latest('refused'), 'merged');
      return end(silent.get(key), 'merged');
    case 'step-recorded': {
      const { stepId, outcome, reason } = event;
      if (outcome === 'failed') add({ kind: 'step-failed', stepId, reason });
      else if (outcome !== 'undone') end(failedStep(found, key, stepId), 'step-done');
      return;
    }
    default:
  }
}

const failedStep = (found: readonly Open[], key: DeviceKey, stepId: string): Open | undefined =>
  found.findLast(
    ({ key: held, what }) => held === key && what.kind === 'step-failed' && what.stepId === stepId,
  );
