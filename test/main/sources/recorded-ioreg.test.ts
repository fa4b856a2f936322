import { describe, expect, it } from 'vitest';

import { readIoreg } from '../../../main/sources/ioreg/ioreg-output.ts';
import { createIoregSource } from '../../../main/sources/ioreg/ioreg-source.ts';
import { IOREG_SHAPES } from './recorded/ioreg-shapes.ts';
import { printingTool } from './recorded/printing-tool.ts';
import { listenTo } from './support/fake-tool.ts';

type Name = keyof typeof IOREG_SHAPES;

/** Port, serial, ECID, UDID and product type of each device that can be enrolled, in the tree's order. */
const DEVICES: Readonly<Record<Name, readonly (readonly (string | null)[])[]>> = {
  'ioreg-13-booted-mac': [['0-1.1', 'TEST00A013', '0011223344556678', null, 'Mac15,7']],
  'ioreg-14-iboot': [
    ['2-1', null, '0011223344556678', null, 'Mac14,3'],
    ['2-2', 'TEST00A014', '0011223344556679', null, 'Mac14,3'],
    ['2-3', null, null, null, null],
  ],
  'ioreg-15-hubs': [
    ['1-1.3.2', null, '000A111122223333', '00008130-000A111122223333', null],
    ['1-2.4', 'TEST00A015', '001122334455667A', null, 'Mac14,13'],
  ],
  'ioreg-26-phones': [
    ['0-1', null, '000B222233334444', '00008150-000B222233334444', null],
    ['0-2', null, '00AA11112222BBBB', '00008112-00AA11112222BBBB', null],
  ],
  'ioreg-27-unregistered': [['1-1', null, '000C333344445555', '00008140-000C333344445555', null]],
  'ioreg-intel': [
    ['14-1', null, '0011223344556678', null, 'Mac14,3'],
    ['14-2', null, null, 'aaaabbbbccccddddeeeeffff0000111122223333', null],
  ],
};

const NAMES = Object.keys(IOREG_SHAPES) as Name[];

const rowsOf = (readings: ReturnType<typeof readIoreg>) =>
  readings?.map(({ port, facts }) => [
    port,
    facts.serial,
    facts.ecid ?? null,
    facts.udid,
    facts.productType,
  ]);

describe('what ioreg printed on Macs', () => {
  it.each(NAMES)('%s is read', (name) => {
    expect(rowsOf(readIoreg(IOREG_SHAPES[name].text, 1))).toEqual(DEVICES[name]);
  });

  it.each(NAMES)('%s is read the same from its program', async (name) => {
    const path = printingTool([{ when: '-p IOUSB -l -w0 -a', text: IOREG_SHAPES[name].text }]);
    const heard = listenTo(createIoregSource({ path, nowMs: () => 1, everyMs: 60_000 }));
    expect(rowsOf(await heard.nextReadings())).toEqual(DEVICES[name]);
    expect(heard.states).toEqual([{ kind: 'working', version: null, atMs: 1 }]);
  });

  it.each(NAMES)('%s that is cut off anywhere is not understood, and blinds nobody', (name) => {
    const { text } = IOREG_SHAPES[name];
    // Behind the last tag nothing is missing.
    const end = text.lastIndexOf('</plist>');
    for (let cut = 1; cut < 40; cut += 1)
      expect(readIoreg(text.slice(0, Math.floor((end * cut) / 40)), 1)).toBeNull();
  });

  it('names its public source, and holds no identity but invented ones', () => {
    for (const { source, macOS, text } of Object.values(IOREG_SHAPES)) {
      expect(source.length).toBeGreaterThan(10);
      expect(macOS).not.toBe('');
      const serials = [...text.matchAll(/<key>kUSBSerialNumberString<\/key>\s*<string>([^<]*)/g)];
      for (const [, serial = ''] of serials)
        expect(serial).toMatch(/TEST00|^0000[0-9]{4}00[0-9A-F]{14}$|^CPID:|^aaaabbbb/);
    }
  });
});
