import { describe, expect, it } from 'vitest';

import { decideDescription } from '../../../enrollment/second-source/decide-description.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { Ecid } from '../../../enrollment/ecid.ts';
import type { BenchEvent, DeviceEvent, LoggedEvent } from '../../../enrollment/events.ts';
import { identify } from '../../../enrollment/identify/identify.ts';
import type { IdentityLink } from '../../../enrollment/ports.ts';
import { emptyBenchView, foldEvent } from '../../../enrollment/fold/project.ts';
import type {
  DescribedFacts,
  SecondSource,
  SourceReading,
} from '../../../enrollment/second-source.ts';
import { parseSerial, type Serial } from '../../../enrollment/serial.ts';
import { toSighting } from '../../../enrollment/to-sighting.ts';
import { portOf, type UsbDevice } from '../../../enrollment/usb-device.ts';
import { aProfile, booted, debugUsb, dfu } from '../bench/paper-bench.ts';

const ECID = '000111AA22BB33CE' as Ecid;
const OTHER = '000111AA22BB33CF' as Ecid;
const serial = (text: string): Serial => {
  const parsed = parseSerial(text);
  if (parsed === null) throw new Error(text);
  return parsed;
};
const iphone = (port = [1]): Partial<UsbDevice> => ({
  productId: 0x12a8,
  productName: 'iPhone',
  ports: port,
  serialText: `00008130${ECID}`,
});
const NOTHING: DescribedFacts = {
  ecid: null,
  serial: null,
  udid: null,
  productType: null,
  name: null,
  osVersion: null,
  activation: null,
  isSupervised: null,
  isPaired: null,
};

const BARE: UsbDevice = {
  handle: '',
  vendorId: 0x05ac,
  productId: 0,
  bcdDevice: 0,
  productName: null,
  serialText: null,
  bus: '1',
  ports: [1],
};

/** Devices that are plugged in, followed by the reports of a second source. */
function bench(...devices: readonly Partial<UsbDevice>[]) {
  const view = emptyBenchView();
  const log: LoggedEvent[] = [];
  const links: IdentityLink[] = [];
  const at = new Map<string, DeviceKey>();
  const take = (event: BenchEvent): void => {
    const seq = log.length + 1;
    const logged: LoggedEvent = {
      seq,
      id: `id-${String(seq)}`,
      benchId: 'b',
      atMs: 1000 + seq,
      by: null,
      event,
    };
    log.push(logged);
    foldEvent(view, logged);
    if (event.kind !== 'identity-linked') return;
    links.push({ ecid: event.ecid, serial: event.serial.value });
  };
  take({ kind: 'profile-saved', profileId: 'p', revision: 1, settings: aProfile });
  const opening = { sessionId: 's', name: 'S', profileId: 'p', revision: 1, target: null };
  take({ kind: 'session-opened', ...opening });
  for (const [index, given] of devices.entries()) {
    const usb = { ...BARE, handle: `h${String(index)}`, ...given };
    const sighting = toSighting(usb, identify(usb, []), 'event');
    const { ecid, serial: shown } = sighting;
    const name = ecid ? `ecid:${ecid}` : shown ? `serial:${shown.value}` : `sighting:${usb.handle}`;
    const deviceKey = name as DeviceKey;
    at.set(portOf(usb), deviceKey);
    const sessionId = 's';
    take({ kind: 'device-sighted', sessionId, deviceKey, sighting, remembered: null });
  }
  const say = (
    source: SecondSource,
    facts: Partial<DescribedFacts>,
    more: Partial<SourceReading> = {},
  ): readonly DeviceEvent[] => {
    const reading = { source, port: null, askedMs: 1, facts: { ...NOTHING, ...facts }, ...more };
    const events = decideDescription(
      {
        sessionId: 's',
        view,
        rowAt: (port) => at.get(port) ?? null,
        livePorts: (key) => [...at].flatMap(([port, here]) => (here === key ? [port] : [])),
        links: {
          ofEcid: (ecid) => links.find((link) => link.ecid === ecid) ?? null,
          ofSerial: (value) => links.find((link) => link.serial === value) ?? null,
        },
      },
      reading,
    );
    events.forEach(take);
    return events;
  };
  const link = (ecid: Ecid, value: Serial): void => {
    links.push({ ecid, serial: value });
  };
  return { say, take, link, rows: () => [...view.devices.values()] };
}

const kinds = (events: readonly DeviceEvent[]): readonly string[] => events.map(({ kind }) => kind);

describe('a second source that says more than USB', () => {
  it('gives an iPhone its serial, and links it with the ECID that USB showed', () => {
    const { say, rows } = bench(iphone());
    const said = say('cfgutil', { ecid: ECID, serial: serial('TEST00A015'), name: 'Loan 4' });
    expect(kinds(said)).toEqual(['device-described', 'identity-linked']);
    expect(rows()).toMatchObject([
      { serial: { value: 'TEST00A015', source: 'cfgutil' }, described: { cfgutil: {} } },
    ]);
  });

  it('proves no link for a Mac when it is cfgutil, whose serial of Macs nobody has confirmed', () => {
    const { say } = bench(dfu(ECID));
    const said = say('cfgutil', { ecid: ECID, serial: serial('TEST00A015') });
    expect(kinds(said)).toEqual(['device-described']);
  });

  it('links serial and ECID of a Mac that runs macOS, and merges the row that it had in DFU', () => {
    const facts = { ecid: ECID, serial: serial('TEST00A013') };
    const more = { port: '1-1', shown: 'TEST00A013' };
    const gone = bench(dfu(ECID, [1]), booted('TEST00A013', [1]));
    expect(kinds(gone.say('ioreg', facts, more))).toEqual([
      'device-described',
      'identity-linked',
      'device-merged',
    ]);
    expect(gone.rows()).toMatchObject([
      { key: `ecid:${ECID}`, ecid: ECID, serial: { value: 'TEST00A013', source: 'usb-mac' } },
    ]);
  });

  it('holds the row when another one with this ECID is plugged in at the same time', () => {
    const { say, rows } = bench(dfu(ECID, [7]), booted('TEST00A013', [1]));
    const facts = { ecid: ECID, serial: serial('TEST00A013') };
    const held = say('ioreg', facts, { port: '1-1', shown: 'TEST00A013' });
    expect(held).toMatchObject([{ kind: 'device-refused', reason: 'ecid-on-two-devices' }]);
    expect(rows()).toHaveLength(2);
  });

  it('tells the ECID of a Mac in debug USB, and with it the serial of an earlier session', () => {
    const { say, link, rows } = bench(debugUsb());
    link(ECID, serial('TEST00A013'));
    expect(kinds(say('cfgutil', { ecid: ECID }, { port: '1-1' }))).toEqual(['device-described']);
    expect(rows()).toMatchObject([
      { ecid: ECID, serial: { value: 'TEST00A013', source: 'ecid-link' } },
    ]);
  });

  it('writes the same thing once, and again when it changes', () => {
    const { say } = bench(iphone());
    expect(kinds(say('cfgutil', { ecid: ECID, activation: 'Unactivated' }))).toHaveLength(1);
    expect(say('cfgutil', { ecid: ECID, activation: 'Unactivated' })).toEqual([]);
    expect(kinds(say('cfgutil', { ecid: ECID, activation: 'Activated' }))).toHaveLength(1);
  });

  it.each([
    ['of a device that is not here', { ecid: OTHER }],
    ['of nothing at all', {}],
  ])('writes nothing %s', (_, facts) => {
    expect(bench(iphone()).say('cfgutil', facts)).toEqual([]);
  });
});

describe('a second source that contradicts USB', () => {
  it.each([
    [
      'another serial for a Mac that showed its own',
      [booted('TEST00A013')],
      'ioreg',
      { serial: serial('TEST00A014') },
      { port: '1-1', shown: 'TEST00A013' },
      'TEST00A014',
    ],
    [
      'another ECID for a serial that was linked before',
      [booted('TEST00A013')],
      'ioreg',
      { ecid: OTHER, serial: serial('TEST00A013') },
      { port: '1-1' },
      OTHER,
    ],
    [
      'another serial for an ECID that was linked before',
      [dfu(ECID)],
      'cfgutil',
      { ecid: ECID, serial: serial('TEST00A014') },
      {},
      'TEST00A014',
    ],
  ] as const)('holds the row: %s', (_, devices, source, facts, more, disputed) => {
    const { say, link, rows } = bench(...devices);
    link(ECID, serial('TEST00A013'));
    const before = rows()[0];
    const events = say(source, facts, more);
    expect(events).toMatchObject([{ kind: 'device-refused', reason: 'source-differs', disputed }]);
    const { refusal, ...after } = rows()[0] ?? {};
    expect(refusal).not.toBeNull();
    expect({ ...after, refusal: null }).toEqual({ ...before, refusal: null });
  });

  it('holds it once: nothing more is taken until a person has looked, and then it may go on', () => {
    const { say, take } = bench(booted('TEST00A013'));
    const facts = { serial: serial('TEST00A014') };
    const more = { port: '1-1', shown: 'TEST00A013' };
    const [refused] = say('ioreg', facts, more);
    expect(say('ioreg', facts, more)).toEqual([]);
    const deviceKey = refused?.deviceKey ?? ('' as DeviceKey);
    take({ kind: 'refusal-lifted', sessionId: 's', deviceKey });
    expect(say('ioreg', facts, more)).toEqual([]);
  });

  it('never pairs by place alone with a row that shows something else', () => {
    const { say, rows } = bench(booted('TEST00A013'));
    expect(say('cfgutil', { ecid: ECID, serial: serial('TEST00A014') }, { port: '1-1' })).toEqual(
      [],
    );
    expect(rows()).toMatchObject([{ serial: { value: 'TEST00A013' }, refusal: null }]);
  });

  it('does not take the serial of a device that is plugged in beside it', () => {
    const { say } = bench(iphone([1]), booted('TEST00A013', [2]));
    const events = say('cfgutil', { ecid: ECID, serial: serial('TEST00A013') });
    expect(events).toMatchObject([{ kind: 'device-refused', reason: 'serial-on-two-devices' }]);
  });

  it('keeps what a person entered, and holds the row', () => {
    const { say, take, rows } = bench(iphone());
    const deviceKey = `ecid:${ECID}` as DeviceKey;
    const entered = { serial: serial('TEST00A099'), source: 'typed', raw: 'TEST00A099' } as const;
    take({ kind: 'serial-entered', sessionId: 's', deviceKey, ...entered });
    say('cfgutil', { ecid: ECID, serial: serial('TEST00A015') });
    expect(rows()).toMatchObject([
      { serial: { value: 'TEST00A099' }, refusal: { disputed: 'TEST00A015' } },
    ]);
  });
});
