import { expect, it } from 'vitest';

import type { LoggedEvent } from '../../../enrollment/events.ts';
import { hardwareIdHider } from '../../../enrollment/export/without-hardware-ids.ts';

const ECID = '001A2B3C4D5E6F70';
const UDID = `00006030-${ECID}`;

const logged = (event: object): LoggedEvent => ({
  seq: 1,
  id: 'id',
  benchId: 'bench',
  atMs: 0,
  by: null,
  event: event as LoggedEvent['event'],
});

const EVENTS = [
  {
    kind: 'device-sighted',
    sessionId: 's',
    deviceKey: `ecid:${ECID}`,
    sighting: { ecid: ECID, udid: UDID, serialText: `CPID:6030 ECID:${ECID} IBFL:3C`, port: '1-1' },
  },
  { kind: 'device-sighted', deviceKey: `ecid:${ECID}`, sighting: { serialText: UDID } },
  { kind: 'device-refused', deviceKey: 'ecid:00AA', other: `ecid:${ECID}`, disputed: ECID },
  { kind: 'device-merged', deviceKey: 'serial:TEST00Z001', into: `ecid:${ECID}`, why: 'linked' },
];

it('leaves ECID and UDID out of every place, and tells devices apart all the same', () => {
  const hide = hardwareIdHider();
  const lines = EVENTS.map(
    (event) => hide(logged(event)).event as unknown as Record<string, unknown>,
  );
  const text = JSON.stringify(lines);
  expect(JSON.stringify(EVENTS)).toContain(ECID);
  expect(text).not.toContain(ECID);
  expect(text).not.toContain('00AA');
  expect(lines.map(({ deviceKey }) => deviceKey)).toEqual([
    'device:1',
    'device:1',
    'device:2',
    'serial:TEST00Z001',
  ]);
  expect(lines[2]).toMatchObject({ other: 'device:1', disputed: '[hidden]' });
  expect(lines[3]).toMatchObject({ into: 'device:1', why: 'linked' });
  expect(lines[0]).toMatchObject({
    sighting: {
      ecid: null,
      udid: null,
      serialText: 'CPID:6030 ECID:[hidden] IBFL:3C',
      port: '1-1',
    },
  });
});
