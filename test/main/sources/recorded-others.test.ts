import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

import { probeAccessories, probeModel } from '../../../main/host/probes/model-probe.ts';
import { createCfgutilSource } from '../../../main/sources/cfgutil/cfgutil-source.ts';
import { createUsbmuxdSource } from '../../../main/sources/usbmuxd/usbmuxd-source.ts';
import { CFGUTIL_SHAPES } from './recorded/cfgutil-shapes.ts';
import { printingTool } from './recorded/printing-tool.ts';
import { SYSTEM_PROFILER_SHAPES } from './recorded/system-profiler-shapes.ts';
import { USBMUXD_SHAPES } from './recorded/usbmuxd-shapes.ts';
import { folderOfTest, listenTo } from './support/fake-tool.ts';

type Call = keyof typeof CFGUTIL_SHAPES;

/** A cfgutil that answers `list` and `get` as recorded; `exec` goes on for as long as it is let. */
function cfgutilOf(list: Call, get: Call) {
  const answer = (when: string, name: Call) => {
    const shape: { text: string; status: number; stderr?: string } = CFGUTIL_SHAPES[name];
    return { ...shape, when };
  };
  const path = printingTool([
    { when: 'version', text: '2.20 (1001.5)\n' },
    answer(' list', list),
    answer(' get ', get),
    { when: 'exec', text: '' },
  ]);
  return listenTo(createCfgutilSource({ path, nowMs: () => 1, everyMs: 60_000, settleMs: 60_000 }));
}

const PHONE = {
  port: '1-1',
  facts: { ecid: '000A111122223333', udid: '00008130-000A111122223333', productType: 'iPhone16,1' },
};

describe('what cfgutil printed on Macs', () => {
  it('is a list with their places, and nothing more where their properties are refused', async () => {
    const heard = cfgutilOf('cfgutil-list', 'cfgutil-other-language');
    expect(await heard.nextReadings()).toMatchObject([
      {
        ...PHONE,
        facts: { ...PHONE.facts, name: 'Phone of the bench’s owner 贝拉', serial: null },
      },
      { port: '0-1', facts: { ecid: '00AA11112222BBBB', productType: 'iPad14,1' } },
    ]);
    expect(heard.states).toMatchObject([
      { kind: 'failing', why: 'reported-error', detail: 'ConfigurationUtilityKit.error 625' },
    ]);
  });

  it('is every property, although the status says failure and progress comes first', async () => {
    const heard = cfgutilOf('cfgutil-list', 'cfgutil-get');
    const [phone] = await heard.nextReadings();
    expect(phone?.facts).toMatchObject({
      serial: 'TEST00A021',
      activation: 'Activated',
      isSupervised: true,
      isPaired: true,
      osVersion: '26.1',
    });
    expect(heard.states).toMatchObject([{ kind: 'working', version: '2.20' }]);
  });

  it('is what there is where values are missing', async () => {
    const heard = cfgutilOf('cfgutil-list', 'cfgutil-get-missing-values');
    const [, pad] = await heard.nextReadings();
    expect(pad?.facts).toMatchObject({ serial: 'TEST00A022', activation: null });
    expect(heard.states).toMatchObject([{ kind: 'working' }]);
  });

  it('is a fault of one device, and the others stay', async () => {
    const heard = cfgutilOf('cfgutil-list', 'cfgutil-get-device-error');
    expect(await heard.nextReadings()).toHaveLength(2);
    expect(heard.states).toMatchObject([{ kind: 'failing', why: 'reported-error', detail: '42' }]);
  });

  it.each<Call>(['cfgutil-list-none', 'cfgutil-none-as-error'])(
    'is no device, and no fault: %s',
    async (name) => {
      const heard = cfgutilOf(name, 'cfgutil-get');
      expect(await heard.nextReadings()).toEqual([]);
      expect(heard.states).toMatchObject([{ kind: 'working' }]);
    },
  );
});

/** A message as it travels: length, version, kind and tag in front of a property list. */
function frame(text: string): Buffer {
  const body = Buffer.from(text);
  const head = Buffer.alloc(16);
  [16 + body.length, 1, 8, 0].forEach((value, at) => head.writeUInt32LE(value, at * 4));
  return Buffer.concat([head, body]);
}

/** A daemon that sends what was recorded, in pieces that respect no message. */
function daemonOf(messages: readonly string[]): Promise<string> {
  const socket = join(folderOfTest(), 'usbmuxd');
  const stream = Buffer.concat(messages.map(frame));
  const server = createServer((client) => {
    client.on('error', () => undefined);
    for (let at = 0; at < stream.length; at += 100) client.write(stream.subarray(at, at + 100));
  });
  onTestFinished(() => void server.close());
  return new Promise((resolve) => {
    server.listen(socket, () => resolve(socket));
  });
}

describe('what usbmuxd sent on Macs', () => {
  it.each<[keyof typeof USBMUXD_SHAPES, string, string, string | null]>([
    ['usbmuxd-12', '14-6.2', 'aaaabbbbccccddddeeeeffff0000111122223333', null],
    ['usbmuxd-26', '1-1', '00008130-000A111122223333', '000A111122223333'],
    ['usbmuxd-network', 'a0-1.3', 'bbbbccccddddeeeeffff00001111222233334444', null],
  ])('%s is the device at its place', async (name, port, udid, ecid) => {
    const socket = await daemonOf(USBMUXD_SHAPES[name].messages);
    const heard = listenTo(createUsbmuxdSource({ socket, nowMs: () => 1 }));
    expect(await heard.nextReadings()).toMatchObject([{ port, facts: { udid, ecid } }]);
    // Only what hangs on a cable is told, and nothing of it is a fault.
    expect(heard.states).toEqual([{ kind: 'working', version: null, atMs: 1 }]);
  });
});

describe('what system_profiler printed on Macs', () => {
  const tool = (name: keyof typeof SYSTEM_PROFILER_SHAPES): string => {
    const { type, text } = SYSTEM_PROFILER_SHAPES[name];
    return printingTool([{ when: `-json ${type}`, text }]);
  };

  it('is the model of the host', async () => {
    expect(await probeModel(tool('profiler-hardware-silicon'))).toEqual({
      kind: 'read',
      value: { isAppleSilicon: true, isLaptop: true, model: 'Mac15,7' },
    });
    expect(await probeModel(tool('profiler-hardware-intel'))).toEqual({
      kind: 'read',
      value: { isAppleSilicon: false, isLaptop: true, model: 'MacBookPro15,2' },
    });
  });

  it('is the rule for accessories, as far as a profile names it', async () => {
    const ruleOf = (name: 'profiler-profiles' | 'profiler-no-profiles') =>
      probeAccessories(tool(name));
    expect(await ruleOf('profiler-profiles')).toEqual({ kind: 'read', value: 'lifted-by-profile' });
    expect(await ruleOf('profiler-no-profiles')).toEqual({ kind: 'read', value: 'not-readable' });
  });
});
