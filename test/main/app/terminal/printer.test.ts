import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';

import type { UsbListener, UsbWatcher } from '../../../../enrollment/ports.ts';
import { createPrinter } from '../../../../main/app/terminal/printer.ts';
import { noteDevices } from '../../../../main/bench/commands/corrections.ts';
import { confirmEnrolled, enterSerial } from '../../../../main/bench/commands/devices.ts';
import type { Bench } from '../../../../main/bench/bench.ts';
import { atSpeed, createPracticeWatcher } from '../../../../main/practice/practice-watcher.ts';
import { preparePractice, scanInPractice } from '../../../../main/practice/prepare-practice.ts';
import { practiceScenario } from '../../../../main/practice/scenario.ts';
import { en } from '../../../../words/en.ts';
import { createFormats } from '../../../../words/formats.ts';
import { startBenchWorld, type BenchWorld } from '../../bench/bench-world.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const { terminal } = en;

/** A teller over a bench, and what it has said, without the time. */
function telling(bench: Bench, isPractice = false) {
  const lines: string[] = [];
  const onNoUsb = vi.fn<() => void>();
  const teller = createPrinter({
    bench,
    isPractice,
    onNoUsb,
    words: en,
    formats: createFormats('en-GB', 'UTC'),
    say: (line) => lines.push(line.replace(/^\d\d:\d\d:\d\d {2}/, '')),
    nowMs: () => 1_800_000_000_000,
  });
  teller.begin();
  onTestFinished(() => teller.stop());
  return { lines, onNoUsb };
}

async function worldForTest(usb?: UsbWatcher): Promise<BenchWorld> {
  const world = await startBenchWorld(usb);
  onTestFinished(() => world.end());
  return world;
}

const SERIAL = 'TEST00ZF01';
const booted = { productId: 0x1905, bcdDevice: 0x1512, serialText: SERIAL, ports: [1, 4] };
/** What is fed to the window is fed to the terminal, in batches. */
const fed = (): Promise<unknown> => vi.advanceTimersByTimeAsync(60);

describe('a line a device', () => {
  it('says its place, state, serial with source, and model; then what becomes of it', async () => {
    const world = await worldForTest();
    const { lines } = telling(world.bench());
    const handle = world.plug(booted);
    await fed();
    world.unplug(handle);
    await fed();
    world.plug(booted);
    await fed();
    const known = `Logged. Serial ${SERIAL} (USB). MacBook Air (13-inch, M3, 2024).`;
    expect(lines).toEqual([
      terminal.session('S1', 'Shared Macs'),
      `No. 1, Port 4 of hub 1-1: ${known}`,
      `No. 1, Port 4 of hub 1-1: Unplugged. ${known}`,
      `No. 1, Port 4 of hub 1-1: Plugged in again. ${known}`,
    ]);
  });

  it('never shows an ECID', async () => {
    const world = await worldForTest();
    const { lines } = telling(world.bench());
    const ecid = '001A2B3C4D5E6F70';
    world.plug({
      productId: 0x1227,
      ports: [2],
      serialText: `CPID:6030 CPRV:11 CPFM:03 SCEP:01 BDID:06 ECID:${ecid} IBFL:3C SRTG:[iBoot-0000.1.1]`,
    });
    await fed();
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(`${en.states['serial-missing']}. `);
    expect(lines[1]).toContain(en.exceptions['serial-missing'].next);
    expect(lines.join('\n')).not.toContain('2B3C4D5E');
  });

  it('says who stands for an enrollment, and nothing of what its line does not hold', async () => {
    const world = await worldForTest();
    const bench = world.bench();
    const { lines } = telling(bench);
    world.plug(booted);
    await fed();
    const deviceKeys = [...bench.view.devices.keys()];
    noteDevices(bench.command, { deviceKeys, note: 'a scratch' });
    await fed();
    expect(lines).toHaveLength(2);
    bench.setTechnician('Ana');
    confirmEnrolled(bench.command, { deviceKeys });
    await fed();
    expect(lines[2]).toContain(`Enrolled, ${en.device.confirmedBy('Ana', '08:00')}. Serial`);
    expect(lines).toHaveLength(3);
  });

  it('says what an undo makes of a device, and no longer counts the key of an undone entry', async () => {
    const world = await worldForTest();
    const bench = world.bench();
    const { lines } = telling(bench);
    world.plug({ productId: 0x1881, productName: 'Debug USB', ports: [2] });
    const [deviceKey = bench.view.lastAtPort.get('1-2')] = bench.view.devices.keys();
    world.wait(1);
    const entry = { first: SERIAL, second: SERIAL, source: 'typed' } as const;
    if (deviceKey) enterSerial(bench.command, { deviceKey, ...entry });
    await fed();
    expect(lines[1]).toContain(`Serial ${SERIAL}`);
    world.wait(1);
    bench.undoLast();
    await fed();
    expect(lines[2]).toContain(`${en.states['serial-missing']}. `);
    await vi.advanceTimersByTimeAsync(10_000);
    const state = terminal.quietState(en.states['serial-missing'], '1');
    expect(lines[3]).toContain(terminal.quiet('1', state));
  });

  it('says what is seen and not logged, and that no session is open', async () => {
    const world = await worldForTest();
    world.bench().closeSession();
    await fed();
    const { lines } = telling(world.bench());
    world.plug(booted);
    await fed();
    expect(lines).toEqual([
      terminal.noSession,
      terminal.seen('Port 4 of hub 1-1', en.bench.seen.why['no-session']),
    ]);
  });

  it('passes over what was logged before it began, and says how many these are', async () => {
    const world = await worldForTest();
    world.plug(booted);
    await fed();
    const { lines } = telling(world.bench());
    expect(lines).toEqual([`${terminal.session('S1', 'Shared Macs')} ${terminal.sessionHas('1')}`]);
  });
});

describe('around the devices', () => {
  it('sums up once after some quiet, and again only when something has changed', async () => {
    const world = await worldForTest();
    const { lines } = telling(world.bench());
    world.plug(booted);
    await fed();
    await vi.advanceTimersByTimeAsync(9000);
    const before = lines.length;
    await vi.advanceTimersByTimeAsync(120_000);
    const sum = terminal.quiet('1', terminal.quietState(en.states.logged, '1'));
    expect(lines.slice(before)).toEqual([sum]);
    world.plug({ ...booted, serialText: 'TEST00ZF02', ports: [1, 5] });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(lines.slice(before + 1)).toEqual([
      expect.stringContaining('TEST00ZF02'),
      terminal.quiet('2', terminal.quietState(en.states.logged, '2')),
    ]);
  });

  it('says when the log fails, what that means for the devices, and when it goes on', async () => {
    const world = await worldForTest();
    const { lines } = telling(world.bench());
    world.break('nothing-written');
    world.plug(booted);
    await fed();
    const { what, devices } = en.log.failed.faults.unknown;
    expect(lines).toContain(
      `${en.bench.log.failedTitle}. ${what} ${devices} ${terminal.log.goesOn}`,
    );
    expect(lines.filter((line) => line.includes(what))).toHaveLength(1);
  });

  it('says that USB cannot be watched, once, and that nothing will come of it', async () => {
    let listener: UsbListener | null = null;
    const world = await worldForTest({
      start: (given) => {
        listener = given;
        return Promise.resolve();
      },
      stop: () => Promise.resolve(),
    });
    const { lines, onNoUsb } = telling(world.bench());
    (listener as UsbListener | null)?.onState({ kind: 'unavailable', detail: 'no controller' });
    await fed();
    expect(lines[1]).toContain(en.bench.usb.unavailableTitle);
    expect(lines[1]).toContain('no controller');
    expect(onNoUsb).toHaveBeenCalledTimes(1);
  });
});

it('tells all 24 Macs of a practice morning, and sums up what the window counts', async () => {
  let run = 0;
  let bench: Bench | null = null;
  const watcher = createPracticeWatcher(
    () => atSpeed(practiceScenario(run), 1),
    (moment) => bench && scanInPractice(bench, moment),
  );
  let listener: UsbListener | null = null;
  const world = await worldForTest({
    start: (given) => {
      listener = given;
      return Promise.resolve();
    },
    stop: watcher.stop,
  });
  bench = world.bench();
  bench.closeSession();
  run = preparePractice(bench, 1_800_000_000_000);
  const { lines } = telling(bench, true);
  if (listener) await watcher.start(listener);
  await vi.advanceTimersByTimeAsync(200_000);
  const numbers = lines.flatMap((line) => /^No\. (\d+),/.exec(line)?.[1] ?? []);
  expect([...new Set(numbers)].map(Number).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 24 }, (_, index) => index + 1),
  );
  expect(lines.filter((line) => line.startsWith('Session'))).toHaveLength(1);
  expect(lines).not.toContain(terminal.watching);
  const sum = lines.at(-1) ?? '';
  for (const part of ['Devices: 24.', 'Logged: 18.', 'Serial missing: 2.', 'Refused: 4.'])
    expect(sum).toContain(part);
});
