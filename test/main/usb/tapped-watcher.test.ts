import { expect, it } from 'vitest';

import type { UsbAttach } from '../../../enrollment/ports.ts';
import { tapped } from '../../../main/usb/tapped-watcher.ts';
import { toldWatcher } from './scripted-watcher.ts';

const attach = (handle: string, noticedBy: UsbAttach['noticedBy'] = 'event'): UsbAttach => ({
  usb: {
    handle,
    vendorId: 0x05ac,
    productId: 0x1905,
    bcdDevice: 0,
    productName: null,
    serialText: null,
    bus: '1',
    ports: [1],
  },
  ancestors: [],
  noticedBy,
});
const detach = (handle: string) => ({ handle, noticedBy: 'event' }) as const;

/** A tapped watcher whose bench and taps write what they hear into one list. */
async function aTappedBus() {
  const heard: string[] = [];
  const hearing = (who: string) => ({
    onAttach: ({ usb, noticedBy }: UsbAttach) => heard.push(`${who} +${usb.handle} ${noticedBy}`),
    onDetach: ({ handle }: { readonly handle: string }) => heard.push(`${who} -${handle}`),
  });
  const { watcher, listeners } = toldWatcher();
  const { watcher: outer, follow } = tapped(watcher);
  await outer.start({ onState: () => undefined, ...hearing('bench') });
  const [bus] = listeners;
  if (bus === undefined) throw new Error('not started');
  return { bus, heard, follow: (who: string) => follow(hearing(who)) };
}

it('a tap hears what is plugged in already, then what comes and goes, after the bench', async () => {
  const { bus, heard, follow } = await aTappedBus();
  bus.onAttach(attach('a'));
  follow('tap');
  bus.onAttach(attach('b'));
  bus.onDetach(detach('a'));
  expect(heard).toEqual([
    'bench +a event',
    'tap +a event',
    'bench +b event',
    'tap +b event',
    'bench -a',
    'tap -a',
  ]);
});

it('a tap hears a second reading, but nothing that is repeated or was never there', async () => {
  const { bus, heard, follow } = await aTappedBus();
  follow('tap');
  bus.onAttach(attach('a'));
  bus.onAttach(attach('a'));
  bus.onAttach(attach('a', 'second-read'));
  bus.onDetach(detach('unknown'));
  expect(heard.filter((line) => line.startsWith('tap'))).toEqual([
    'tap +a event',
    'tap +a second-read',
  ]);
  expect(heard.filter((line) => line.startsWith('bench'))).toHaveLength(4);
});

it('a tap that ended hears nothing more, and another one goes on', async () => {
  const { bus, heard, follow } = await aTappedBus();
  const unfollow = follow('one');
  follow('other');
  unfollow();
  bus.onAttach(attach('a'));
  expect(heard).toEqual(['bench +a event', 'other +a event']);
});
