import { describe, expect, it } from 'vitest';

import type { VirtualBench } from '../support/virtual-bench.ts';

import { devicesIn } from './support/data-folder.ts';
import { runProgram } from './support/muster.ts';
import { eachStory } from './support/story.ts';
import { booted } from './support/usb-devices.ts';
import { sighted } from './support/watch.ts';

const story = eachStory({ bus: 'absent' });

/** Changes something of the bench’s own file system. */
const onBench = (bench: VirtualBench, words: readonly string[]) =>
  // starts: mkdir, mv
  runProgram(words, { enter: bench.enter() });

describe('a host without USB', () => {
  it('is said, does not end the watch, and is over when a bus appears', async () => {
    const { bench, data, watch } = story();
    const running = await watch();
    expect(running.lines[0]).toMatchObject({ kind: 'ready', usb: 'unavailable' });
    await running.next(({ kind }) => kind === 'usb-unavailable');

    await onBench(bench, ['mkdir', '-p', '/sys/bus/usb/devices']);
    await running.next(({ kind }) => kind === 'usb-watching');
    await bench.plug(booted('1-1', 'TEST00A013'));
    await running.next(sighted('TEST00A013'));
    const { code, stderr } = await running.stop();
    expect(code).toBe(0);
    expect(stderr).toMatch(/^USB is not available on this host: .+\n$/);
    expect(devicesIn(data)).toMatchObject([{ serial: 'TEST00A013', reconnects: 0 }]);
  });

  it('does not make present devices look gone', async () => {
    const { bench, data, watch } = story();
    await onBench(bench, ['mkdir', '-p', '/sys/bus/usb/devices']);
    await bench.plug(booted('1-1', 'TEST00A013'));
    const first = await watch();
    await first.next(sighted());
    await first.stop();

    await onBench(bench, ['mv', '/sys/bus/usb', '/sys/bus/away']);
    const second = await watch();
    expect(second.lines[0]).toMatchObject({ usb: 'unavailable' });
    expect(devicesIn(data)).toMatchObject([{ present: true }]);
    await onBench(bench, ['mv', '/sys/bus/away', '/sys/bus/usb']);
    await second.next(sighted('TEST00A013'));
    await second.stop();
    expect(devicesIn(data)).toMatchObject([{ present: true, reconnects: 0 }]);
  });
});
