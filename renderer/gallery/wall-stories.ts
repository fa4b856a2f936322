import type { LoggedEvent } from '../../enrollment/events.ts';
import { bootedSighting, createHistory, keyOfBooted, NOW_MS, serialNo } from './history.ts';
import { office } from './profiles-fixture.ts';
import type { Story } from './story.ts';
import { worlds } from './worlds.ts';

const BY = 'Ana';
const failing = {
  kind: 'failed',
  fault: 'disk-full',
  phase: 'failing',
  detail: 'SQLITE_FULL: database or disk is full',
  sinceMs: NOW_MS - 60_000,
} as const;

/** Two hubs with names; every fourth Mac is damaged, and every sixth has the label of another. */
function twoHubs(sockets: number): readonly LoggedEvent[] {
  const history = createHistory();
  history.profile('p-office', 1, office, BY);
  for (const [port, name] of [
    ['1-1', 'Left hub'],
    ['1-2', 'Right hub'],
  ] as const) {
    history.note({ kind: 'port-set', setting: { port, name, isIgnored: false } }, BY);
  }
  history.open('s-1', 'Order 4711', 'p-office', sockets, BY);
  for (let index = 1; index <= sockets; index += 1) {
    history.wait(20_000);
    const half = Math.ceil(sockets / 2);
    const port = index <= half ? `1-1.${String(index)}` : `1-2.${String(index - half)}`;
    const sighting = bootedSighting(index, port);
    const key = keyOfBooted(index);
    history.of(key, { kind: 'device-sighted', sighting, remembered: null });
    if (index % 4 === 0)
      history.of(key, { kind: 'damage-recorded', isDamaged: true, remark: 'Dented' }, BY);
    else if (index % 6 === 0) {
      const refused = { kind: 'device-refused', reason: 'label-differs', other: null } as const;
      history.of(key, { ...refused, disputed: serialNo(index + 500) });
    }
    if (index % 9 === 0) history.of(key, { kind: 'device-departed', port, noticed: 'event' });
  }
  return history.events;
}

const wall = (start: Story['start']): Story => ({ at: {}, start, isWall: true });

/** The second window. */
export const wallStories: Readonly<Record<string, Story>> = {
  wall: wall({ events: twoHubs(24) }),
  'wall-40': wall({ events: twoHubs(40) }),
  'wall-unnamed': wall({ events: worlds.full() }),
  'wall-crowd': wall({ events: worlds.crowd(70) }),
  'wall-one': wall({ events: worlds.one() }),
  'wall-idle': wall({ events: worlds.profiles() }),
  'wall-practice': wall({ events: worlds.lanes(), isPractice: true }),
  'wall-log-failed': wall({ events: twoHubs(24), log: failing }),
  'wall-no-usb': wall({
    events: twoHubs(24),
    usb: { kind: 'unavailable', detail: 'LIBUSB_ERROR' },
  }),
  'wall-stopped': wall({
    events: [],
    start: { kind: 'stopped', what: 'The log is damaged.', next: 'Restore a backup.' },
  }),
};
