import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { UsbListener } from '../../../enrollment/ports.ts';
import { atSpeed, createPracticeWatcher } from '../../../main/practice/practice-watcher.ts';
import { preparePractice, scanInPractice } from '../../../main/practice/prepare-practice.ts';
import { practiceScenario, type PracticeMoment } from '../../../main/practice/scenario.ts';
import { startBenchWorld, type BenchWorld } from '../bench/bench-world.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** A practice morning over a real log, from its first attach to its last. */
async function morning(): Promise<BenchWorld & { readonly run: number }> {
  let run = 0;
  let bench: ReturnType<BenchWorld['bench']> | null = null;
  const watcher = createPracticeWatcher(
    () => practiceScenario(run),
    (moment) => bench && scanInPractice(bench, moment),
  );
  let listener: UsbListener | null = null;
  const world = await startBenchWorld({
    start: (given) => {
      listener = given;
      return Promise.resolve();
    },
    stop: watcher.stop,
  });
  bench = world.bench();
  bench.closeSession();
  run = preparePractice(bench, 1_800_000_000_000);
  if (listener) await watcher.start(listener);
  await vi.advanceTimersByTimeAsync(120_000);
  return { ...world, run };
}

describe('a practice morning', () => {
  it('brings a device into each lane', async () => {
    const world = await morning();
    const { view } = world.bench();
    const session = view.sessions.get(view.openSessionId ?? '');
    if (!session) throw new Error('no session');
    const kinds = [...view.devices.values()].flatMap((device) => {
      const { serial, refusal } = device;
      return [
        ...(refusal ? [refusal.reason] : []),
        ...(device.earlier ? ['seen-earlier'] : []),
        ...(device.portGuess ? ['port-guess'] : []),
        ...(serial && view.settings.stops.has(serial.value) ? ['stopped'] : []),
        ...(serial && !view.expected.has(serial.value) ? ['not-expected'] : []),
        ...(serial && view.expected.get(serial.value)?.model ? ['wrong-model'] : []),
      ];
    });
    expect([...new Set(kinds)].sort()).toEqual([
      'label-differs',
      'not-expected',
      'port-guess',
      'seen-earlier',
      'serial-on-two-devices',
      'stopped',
      'wrong-model',
    ]);
    expect(session.unknownPolicy).toBe('hold');
    await world.end();
  });

  it('is the second order of that morning: some Macs return, and one was never unplugged', async () => {
    const world = await morning();
    const { devices, seen } = world.bench().snapshot();
    expect(devices.filter(({ earlier }) => earlier !== undefined)).toHaveLength(2);
    expect(seen.filter(({ why }) => why === 'left-out')).toMatchObject([
      { port: '1-2.12', logged: { shown: 'logged', needsAttention: false } },
    ]);
    const lengths = devices.flatMap(({ serial }) => serial?.value.length ?? []);
    expect(new Set(lengths)).toEqual(new Set([10, 12]));
    await world.end();
  });

  it('goes on in its session after a restart, and has Macs of its own in the next one', async () => {
    const world = await morning();
    expect(preparePractice(world.bench(), 1)).toBe(world.run);
    world.bench().closeSession(['open-exceptions', 'missing', 'below-target', 'still-here']);
    const next = preparePractice(world.bench(), 1_800_000_100_000);
    expect(next).toBeGreaterThan(world.run);
    const serials = (run: number) =>
      practiceScenario(run).flatMap((one) =>
        one.kind === 'attach' ? (one.usb.serialText ?? []) : [],
      );
    const before = new Set(serials(world.run));
    expect(serials(next).filter((serial) => before.has(serial))).toEqual([]);
    await world.end();
  });
});

describe('the practice watcher', () => {
  const moments: readonly PracticeMoment[] = practiceScenario();

  it('plays faster, in the same order, and all of it', async () => {
    const heard: string[] = [];
    const watcher = createPracticeWatcher(() => atSpeed(moments, 100));
    await watcher.start({
      onState: ({ kind }) => heard.push(kind),
      onAttach: ({ usb }) => heard.push(usb.handle),
      onDetach: ({ handle }) => heard.push(handle),
    });
    await vi.advanceTimersByTimeAsync(1000);
    const wanted = moments.flatMap((one) =>
      one.kind === 'label' ? [] : [one.kind === 'attach' ? one.usb.handle : one.handle],
    );
    expect(heard).toEqual(['watching', ...wanted]);
  });

  it('stops at once', async () => {
    const heard: string[] = [];
    const watcher = createPracticeWatcher(() => moments);
    await watcher.start({
      onState: () => undefined,
      onAttach: ({ usb }) => heard.push(usb.handle),
      onDetach: () => undefined,
    });
    await watcher.stop();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(heard).toEqual([]);
  });
});
