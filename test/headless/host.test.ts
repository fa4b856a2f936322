import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { fakeTool, folderOfTest } from '../main/sources/support/fake-tool.ts';
import { endOf, musterWords } from './support/muster.ts';
import { eachStory } from './support/story.ts';
import { booted, hub, iphone } from './support/usb-devices.ts';

const story = eachStory();
const UDID = '00008130000111AA22BB33CE';

/** cfgutil with one iPhone whose serial it knows. */
const CFGUTIL = `
const ecid = '0x111AA22BB33CE';
const out = (Output) => say({ Type: 'CommandOutput', Output });
if (args[0] === 'exec') setInterval(() => {}, 1000);
else if (args[0] === 'version') say('cfgutil 2.20');
else if (args.includes('list')) out({ [ecid]: { ECID: ecid } });
else if (args.includes('get')) out({ [ecid]: { serialNumber: 'TEST00A015', isSupervised: true } });
`;

describe('the host, without a window', () => {
  it('is checked: what is well, what nobody can read, and what each port has now', async () => {
    const { bench, data } = story();
    await bench.plug(hub('1-1'));
    await bench.plug(booted('1-1.2', 'TEST00Z001'));
    const [program = '', ...words] = musterWords(['check', '--data', data, '--json']);
    const ended = await endOf(bench.spawn(program, words, { stdio: 'pipe' }));
    expect(ended.code).toBe(0);
    const { items, ports } = JSON.parse(ended.stdout) as {
      items: { id: string; state: string; what: string; next: string }[];
      ports: { port: string; now: { what: string } | null }[];
    };
    const states = Object.fromEntries(items.map(({ id, state }) => [id, state]));
    expect(states).toMatchObject({ usb: 'ok', sleep: 'unknown', folder: 'ok' });
    for (const { what, next } of items) expect(`${what}${next}`).not.toContain('undefined');
    expect(ports.map(({ port, now }) => [port, now?.what])).toEqual([
      ['1-1', 'hub'],
      ['1-1.2', 'device'],
    ]);
  });

  it('is asked beside USB: a serial that USB does not show comes from a program of the host', async () => {
    const { bench, watch } = story();
    const { path } = fakeTool(CFGUTIL);
    const watching = await watch({ more: ['--cfgutil', path] });
    await bench.plug(iphone('1-2', UDID));
    const sighted = await watching.next(({ kind }) => kind === 'device-sighted');
    expect(sighted['serial']).toBeUndefined();
    const linked = await watching.next(({ kind }) => kind === 'identity-linked');
    expect(linked).toMatchObject({ serial: 'TEST00A015', provenance: 'cfgutil' });
    await watching.total(1, ({ kind }) => kind === 'source-working');
    await watching.stop();
  });

  it('goes on without a program that hangs, lies or is not there, and says so once', async () => {
    const { bench, watch } = story();
    const lying = fakeTool(`say('{"Type":"CommandOutput","Out');`).path;
    const more = ['--cfgutil', lying, '--ioreg', '/nowhere/ioreg', '--usbmuxd', '/nowhere/mux'];
    const watching = await watch({ more });
    await watching.total(1, (line) => line.kind === 'source-absent' && line['source'] === 'ioreg');
    await watching.total(1, (line) => line.kind === 'source-failing');
    await bench.plug(booted('1-3', 'TEST00Z002'));
    await watching.next(({ kind, serial }) => kind === 'device-sighted' && serial === 'TEST00Z002');
    await watching.stop();
    const failing = watching.lines.filter(({ kind }) => kind === 'source-failing');
    expect(failing).toHaveLength(1);
  });

  it('records USB into a new file that names no device, and never over another file', async () => {
    const { bench, watch } = story();
    const file = join(folderOfTest(), 'usb.jsonl');
    const watching = await watch({ more: ['--record', file] });
    await bench.plug(booted('1-4', 'TEST00Z003'));
    await watching.next(({ kind }) => kind === 'device-sighted');
    await bench.unplug('1-4');
    await watching.next(({ kind }) => kind === 'device-departed');
    await watching.stop();
    const text = readFileSync(file, 'utf8');
    expect(text.trim().split('\n')).toHaveLength(3);
    expect(text).not.toContain('TEST00Z003');
    const again = await watch({ more: ['--record', file], session: 'Tuesday' }).catch(() => null);
    expect(again).toBeNull();
    expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(text);
  });
});
