import type { LoggedEvent } from '../../enrollment/events.ts';
import {
  bootedSighting,
  createHistory,
  firmwareSighting,
  keyOfBooted,
  keyOfFirmware,
  NOW_MS,
  serialNo,
  type History,
} from './history.ts';
import { office } from './profiles-fixture.ts';

const BY = 'Ana';
const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

/** Every second serial of the gallery has 12 characters, so these all have. */
const long = (index: number): number => index * 2;

function opened(target: number): History {
  const history = createHistory();
  history.profile('p-office', 1, office, BY);
  history.open('s-1', 'Order 4711', 'p-office', target, BY);
  return history;
}

function attach(history: History, index: number): void {
  history.wait(MINUTE_MS);
  const port = `1-${String(index > 12 ? 2 : 1)}.${String(((index - 1) % 12) + 1)}`;
  const sighting = bootedSighting(long(index), port);
  history.of(keyOfBooted(long(index)), { kind: 'device-sighted', sighting, remembered: null });
}

const earlier = (days: number) => ({
  kind: 'earlier-found' as const,
  earlier: {
    sessionId: 's-0',
    sessionName: 'Order 4698',
    profileName: 'Office Macs',
    benchId: '0f3c77aa-8d10-4c1e-9f3e-2d4f6a8b0c1d',
    atMs: NOW_MS - days * DAY_MS,
  },
});

/** A full bench with eight open exceptions of six kinds, and serials of 12 characters. */
export function busyBench(): readonly LoggedEvent[] {
  const history = opened(40);
  for (let index = 1; index <= 32; index += 1) attach(history, index);
  for (const index of [3, 9]) history.of(keyOfBooted(long(index)), earlier(9));
  const refused = { kind: 'device-refused', reason: 'label-differs', other: null } as const;
  history.of(keyOfBooted(long(13)), { ...refused, disputed: serialNo(200) });
  for (const index of [7, 20]) {
    const remark = 'Dent at the lower left corner';
    history.of(keyOfBooted(long(index)), { kind: 'damage-recorded', isDamaged: true, remark }, BY);
  }
  history.note(
    { kind: 'stop-listed', rows: [{ serial: serialNo(long(5)), reason: 'Stolen' }] },
    BY,
  );
  for (const [index, port] of [
    [101, '1-3.1'],
    [102, '1-3.2'],
  ] as const) {
    const sighting = firmwareSighting(index, port, 'dfu');
    history.of(keyOfFirmware(index), { kind: 'device-sighted', sighting, remembered: null });
  }
  return history.events;
}

/** Twenty-one Macs of an earlier order, back on the bench. */
export function returnedBench(): readonly LoggedEvent[] {
  const history = opened(24);
  for (let index = 1; index <= 24; index += 1) attach(history, index);
  for (let index = 1; index <= 21; index += 1) {
    history.of(keyOfBooted(long(index)), earlier(index));
  }
  return history.events;
}
