import { assertNever } from '../../../enrollment/assert-never.ts';
import { intuneSays } from '../../../enrollment/confirmation/intune-says.ts';
import type {
  AskedDevice,
  IntuneAnswer,
  IntuneRecord,
  NotChecked,
} from '../../../enrollment/service.ts';
import { backOffMs } from '../pace.ts';
import { devicesAddress, nextDevicesAddress } from './addresses.ts';
import { readDevicePage, type DevicePage, type GraphRecord } from './device-page.ts';
import type { Outcome } from './outcome.ts';

/** How often one serial may fail before it is left unchecked. */
export const MOST_FAILURES = 4;

/** How many pages are read for one serial, which has one or two records. */
export const MOST_PAGES = 10;

/** The search for the records of one serial, page by page. */
export interface LookUp {
  readonly device: AskedDevice;
  /** What to read next. */
  readonly address: string;
  /** Nothing is read before, UTC ms. */
  readonly notBeforeMs: number;
  readonly failures: number;
  /** Addresses of the pages that were read. */
  readonly read: readonly string[];
  readonly records: readonly GraphRecord[];
  readonly hasOthers: boolean;
}

export const lookUpOf = (device: AskedDevice): LookUp => ({
  device,
  address: devicesAddress(device.serial),
  notBeforeMs: 0,
  failures: 0,
  read: [],
  records: [],
  hasOthers: false,
});

/** What is known after one more outcome: the answer, or what to read next. */
export type Step =
  | { readonly kind: 'answer'; readonly answer: IntuneAnswer }
  | { readonly kind: 'goes-on'; readonly lookUp: LookUp };

/** Takes the outcome of reading `lookUp.address`. */
export function stepOf(
  lookUp: LookUp,
  outcome: Outcome,
  { graph, nowMs }: { readonly graph: string; readonly nowMs: number },
): Step {
  switch (outcome.kind) {
    case 'body': {
      const page = readDevicePage(outcome.body, lookUp.device.serial);
      return page === null ? unchecked('not-understood') : afterPage(lookUp, page, graph);
    }
    case 'later': {
      const failures = lookUp.failures + 1;
      if (failures >= MOST_FAILURES) return unchecked(outcome.why);
      const notBeforeMs = nowMs + (outcome.afterMs ?? backOffMs(failures));
      return { kind: 'goes-on', lookUp: { ...lookUp, failures, notBeforeMs } };
    }
    case 'failed':
      return unchecked(outcome.why);
    // Graph took the token for the batch: it is the account that may not read this.
    case 'unauthorized':
    case 'forbidden':
      return unchecked('not-allowed');
    default:
      return assertNever(outcome);
  }
}

const unchecked = (why: NotChecked['why']): Step => ({
  kind: 'answer',
  answer: { kind: 'not-checked', why },
});

function afterPage(before: LookUp, page: DevicePage, graph: string): Step {
  const lookUp = {
    ...before,
    read: [...before.read, before.address],
    records: [...before.records, ...page.records],
    hasOthers: before.hasOthers || page.hasOthers,
  };
  if (page.next === null) return { kind: 'answer', answer: answerOf(lookUp) };
  const address = nextDevicesAddress(page.next, graph);
  const isLoop = address !== null && lookUp.read.includes(address);
  if (address === null || isLoop || lookUp.read.length >= MOST_PAGES)
    return unchecked('not-understood');
  return { kind: 'goes-on', lookUp: { ...lookUp, address } };
}

function answerOf({ device, records, hasOthers }: LookUp): IntuneAnswer {
  // A list of everything may have been cut short before this serial.
  const isUnclear = hasOthers && records.length === 0;
  const unread = isUnclear ? ({ kind: 'not-checked', why: 'not-understood' } as const) : null;
  const said = intuneSays({ records, unread }, device.loggedMs);
  switch (said.kind) {
    case 'enrolled':
      return { kind: said.kind, record: logged(said.record) };
    case 'known-before':
    case 'leaving':
      return { kind: said.kind, record: logged(said.record) };
    case 'not-listed':
    case 'not-checked':
      return said;
    default:
      return assertNever(said);
  }
}

/** Without the state, which the kind of the answer tells. */
const logged = <Kept extends IntuneRecord>({
  enrolledAtMs,
  enrollmentProfile,
  ownership,
  lastSyncMs,
}: Kept): Pick<Kept, keyof IntuneRecord> => ({
  enrolledAtMs,
  enrollmentProfile,
  ownership,
  lastSyncMs,
});
