import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';

import type { ChangeBatch } from '../../../contract/changes.ts';
import { failed, ok, type Result } from '../../../contract/failure.ts';
import { openLog } from '../../../db/index.ts';
import { createRestarts } from '../../../main/app/restarts.ts';
import { createBench } from '../../../main/bench/bench.ts';
import { saveProfile } from '../../../main/bench/commands/profiles.ts';
import type { BenchCarryOver } from '../../../main/bench/carry-over.ts';
import { systemClock } from '../../../main/host/system-clock.ts';
import { createUuidV7 } from '../../../db/uuid-v7.ts';
import type { UsbWatcher } from '../../../enrollment/ports.ts';
import { createBenchStore } from '../../../renderer/state/bench-store.ts';
import { aProfile } from '../../enrollment/bench/paper-bench.ts';
import { quiet } from '../bench/bench-world.ts';
import { sentSnapshot } from '../../../main/bench/sent-snapshot.ts';

/** USB to which nothing is plugged in. */
const watcher: UsbWatcher = {
  start: ({ onState }) => {
    onState({ kind: 'watching' });
    return Promise.resolve();
  },
  stop: () => Promise.resolve(),
};

const none = (before: BenchCarryOver) => ({
  bench: null,
  begin: () => Promise.resolve(),
  close: () => Promise.resolve(before),
});

/** Benches over one log, one after the other, and the mirror in the window that they all serve. */
function restarting() {
  const folder = mkdtempSync(join(tmpdir(), 'muster-restarts-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  let isGone = false;
  let listener: (batch: ChangeBatch) => void = () => undefined;
  const tell = (batch: ChangeBatch): void => listener(batch);
  const open = (before: BenchCarryOver) => {
    if (isGone) return none(before);
    const opened = openLog(folder, { mode: 'write', clock: systemClock });
    if (!opened.ok) throw new Error(opened.problem.kind);
    const { log } = opened;
    const bench = createBench({
      log,
      watcher,
      before,
      clock: systemClock,
      diagnostics: quiet,
      isPractice: false,
      ids: createUuidV7({ clock: systemClock, after: log.newestId() }),
    });
    return {
      bench,
      begin: async () => {
        bench.feed.subscribe(tell);
        await bench.start();
      },
      close: async () => {
        await bench.stop();
        log.close();
        return bench.snapshot();
      },
    };
  };
  const restarts = createRestarts(open, tell);
  onTestFinished(() => restarts.close());
  const current = () => restarts.current().bench;
  const stopped = { kind: 'stopped', what: 'No log.', next: 'Look.' } as const;
  const store = createBenchStore({
    getStart: () =>
      Promise.resolve(ok(current() === null ? stopped : { kind: 'running' as const })),
    getSnapshot: () => {
      const bench = current();
      const none = failed({ kind: 'log-unavailable', detail: '' });
      return Promise.resolve(bench === null ? none : ok(sentSnapshot(bench.snapshot())));
    },
    onChanges: (given) => {
      listener = given;
      return () => undefined;
    },
  });
  const remove = (isRemoved: boolean) => {
    isGone = isRemoved;
    return Promise.resolve(ok(null));
  };
  return { restarts, store, remove, bench: () => present(current()) };
}

function present<Value>(value: Value | null): Value {
  if (value === null) throw new Error('There is no bench');
  return value;
}

type World = ReturnType<typeof restarting>;

const save = ({ bench }: World, name: string): void =>
  void saveProfile(bench().command, { profileId: null, settings: { ...aProfile, name } });

/** The technician and the number of profiles, as the window has them. */
const shown = ({ store }: World) => {
  const status = store.getStatus();
  return status.kind === 'ready'
    ? [status.state.technician, status.state.profiles.length]
    : status.kind;
};

/** Resolves once the window shows this. */
const shows = (world: World, wanted: ReturnType<typeof shown>): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (isDeepStrictEqual(shown(world), wanted)) resolve();
    };
    world.store.subscribe(look);
    look();
  });

/** A window over Ana's bench, with one profile. */
async function begun(): Promise<World> {
  const world = restarting();
  await world.restarts.current().begin();
  world.store.start();
  world.bench().setTechnician('Ana');
  save(world, 'First');
  await shows(world, ['Ana', 1]);
  return world;
}

it('who works at the bench stays chosen over a restart, and is named in the rows after it', async () => {
  const world = await begun();
  const before = world.bench();
  await world.restarts.whileStopped(() => undefined);
  expect(world.bench()).not.toBe(before);
  const by: unknown[] = [];
  world.bench().onChange((change) => change.kind === 'logged' && by.push(change.event.by));
  save(world, 'Second');
  expect(by).toEqual(['Ana']);
  await shows(world, ['Ana', 2]);
});

it('a restart whose work failed says so, and the window goes on with the bench of then', async () => {
  const world = await begun();
  const refused: Result<null> = failed({ kind: 'restore-failed', detail: 'other-bench' });
  expect(await world.restarts.whileStopped(() => refused)).toBe(refused);
  save(world, 'Second');
  await shows(world, ['Ana', 2]);
  const broken = world.restarts.whileStopped(() => Promise.reject(new Error('The disk is gone')));
  await expect(broken).rejects.toThrow('The disk is gone');
  save(world, 'Third');
  await shows(world, ['Ana', 3]);
});

it('a log that cannot be opened after it is told to the window, and so is one that can again', async () => {
  const world = await begun();
  await world.restarts.whileStopped(() => world.remove(true));
  await shows(world, 'stopped');
  expect(world.store.getStatus()).toMatchObject({ what: 'No log.' });
  await world.restarts.whileStopped(() => world.remove(false));
  await shows(world, ['Ana', 1]);
});

it('two restarts that are asked for at once come one after the other', async () => {
  const world = await begun();
  const order: string[] = [];
  const first = world.restarts.whileStopped(async () => {
    order.push('first begins');
    await new Promise((resolve) => setImmediate(resolve));
    order.push('first ends');
  });
  const second = world.restarts.whileStopped(() => void order.push('second'));
  await Promise.all([first, second]);
  expect(order).toEqual(['first begins', 'first ends', 'second']);
});
