import { describe, expect, it } from 'vitest';

import { devicesIn, eventsIn, isWell } from './support/data-folder.ts';
import { eachStory } from './support/story.ts';
import { booted, dfu } from './support/usb-devices.ts';
import { startWatcherProgram } from './support/watcher-program.ts';
import { departedFrom, sighted, sightedAt } from './support/watch.ts';

const story = eachStory();

describe('events that get lost', () => {
  it('are made up for by the next listing, attaches and detaches alike', async () => {
    const { bench, data, watch } = story();
    const running = await watch();
    await bench.plug(booted('1-1', 'TEST00A013'), { announce: false });
    await running.next(sighted('TEST00A013'));
    await bench.unplug('1-1', { announce: false });
    await running.next(departedFrom('1-1'));
    await running.stop();

    const device = eventsIn(data).flatMap(({ event }) => ('deviceKey' in event ? [event] : []));
    expect(device).toMatchObject([
      { kind: 'device-sighted', sighting: { noticedBy: 'relist' } },
      { kind: 'device-departed', noticed: 'relist' },
    ]);
    expect(devicesIn(data)).toMatchObject([{ present: false, reconnects: 0 }]);
  });

  it('do not make two of a Mac that moved its cable', async () => {
    const { bench, data, watch } = story();
    const running = await watch();
    await bench.plug(booted('1-1', 'TEST00A013'));
    await running.next(sightedAt('1-1'));
    await bench.unplug('1-1', { announce: false });
    await bench.plug(booted('1-2', 'TEST00A013'));
    await running.next(departedFrom('1-1'));
    await running.stop();
    expect(devicesIn(data)).toMatchObject([
      { serial: 'TEST00A013', port: '1-2', present: true, refusal: null, reconnects: 1 },
    ]);
  });

  it('repeated attaches count once', async () => {
    const { bench, data, watch } = story();
    const running = await watch();
    await bench.plug(booted('1-1', 'TEST00A013'));
    await bench.repeatEvent('1-1');
    await bench.repeatEvent('1-1');
    await bench.plug(booted('1-2', 'TEST00A014'));
    await running.next(sightedAt('1-2'));
    await running.stop();
    expect(devicesIn(data)).toMatchObject([{ reconnects: 0 }, { reconnects: 0 }]);
  });

  it('stay lost when nothing is listed again', async () => {
    const { bench } = story();
    const deaf = await startWatcherProgram(bench, { relistMs: 1_000_000 });
    await bench.plug(booted('1-1', 'TEST00A013'), { announce: false });
    await bench.plug(booted('1-2', 'TEST00A014'));
    expect(await deaf.next()).toBe('attach 1-2 event');
    await bench.unplug('1-2', { announce: false });
    await bench.plug(booted('1-3', 'TEST00A015'));
    expect(await deaf.next()).toBe('attach 1-3 event');

    const attentive = await startWatcherProgram(bench, { relistMs: 50 });
    expect([await attentive.next(), await attentive.next()].sort()).toEqual([
      'attach 1-1 first-look',
      'attach 1-3 first-look',
    ]);
    await bench.unplug('1-3', { announce: false });
    expect(await attentive.next()).toBe('detach 1-3 relist');
  });
});

describe('a watch that is killed', () => {
  it('goes on where it was: nothing lost, nothing doubled, what left meanwhile is said', async () => {
    const { bench, data, watch } = story();
    const first = await watch();
    for (const [port, serial] of Object.entries({ '1-1': 'TEST00A013', '1-2': 'TEST00A014' })) {
      await bench.plug(booted(port, serial));
    }
    await bench.plug(dfu('1-3', '000111AA22BB33CB'));
    await first.total(3, sighted());
    expect(await first.stop('SIGKILL')).toMatchObject({ signal: 'SIGKILL' });
    await bench.unplug('1-2');
    await bench.plug(booted('1-4', 'TEST00A015'));

    const second = await watch();
    await second.next(departedFrom('1-2'));
    await second.stop();
    expect(devicesIn(data)).toMatchObject([
      { serial: 'TEST00A013', reconnects: 0, present: true },
      { serial: 'TEST00A014', reconnects: 0, present: false },
      { ecid: '000111AA22BB33CB', reconnects: 0, present: true },
      { serial: 'TEST00A015', reconnects: 0, present: true },
    ]);
    const departures = eventsIn(data).filter(({ event }) => event.kind === 'device-departed');
    expect(departures).toMatchObject([{ event: { port: '1-2', noticed: 'missed' } }]);
    expect(isWell(data)).toBe(true);
  });

  it('keeps the one waiting row of a device that never showed who it is', async () => {
    const { bench, data, watch } = story();
    await bench.plug(booted('1-1', null));
    const first = await watch();
    await first.next(sightedAt('1-1'));
    await first.stop('SIGKILL');
    const second = await watch();
    await second.next(sightedAt('1-1'));
    await second.stop();
    expect(devicesIn(data)).toMatchObject([{ serial: null, reconnects: 0 }]);
  });
});
