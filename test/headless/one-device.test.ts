import { describe, expect, it } from 'vitest';

import type { VirtualDevice } from '../support/virtual-device.ts';
import { devicesIn, eventsIn, isWell } from './support/data-folder.ts';
import { eachStory } from './support/story.ts';
import { booted, debugUsb, dfu, hub, iphone, recovery, restore } from './support/usb-devices.ts';
import { departedFrom, sightedAt } from './support/watch.ts';

const story = eachStory();
const PORT = '1-1.2';
const ECID = '000111AA22BB33CB';
const SERIAL = 'TEST00A011';

/** Makes one device appear in each of these forms in turn, as in a restore. */
async function hop(forms: readonly VirtualDevice[]): Promise<string> {
  const { bench, watch } = story();
  const running = await watch();
  await bench.plug(hub('1-1'));
  for (const [index, form] of forms.entries()) {
    if (index > 0) {
      await bench.unplug(form.port);
      await running.next(departedFrom(form.port));
    }
    await bench.plug(form);
    await running.next(sightedAt(form.port));
  }
  const { stderr } = await running.stop();
  return stderr;
}

describe('a Mac that is restored is one device', () => {
  it('from DFU over recovery and the restore ramdisk to macOS', async () => {
    const { data } = story();
    const forms = [dfu(PORT, ECID), recovery(PORT, ECID, null), recovery(PORT, ECID, SERIAL)];
    await hop([...forms, restore(PORT, ECID), booted(PORT, SERIAL)]);
    expect(devicesIn(data)).toMatchObject([
      { ecid: ECID, serial: SERIAL, reconnects: 4, mode: 'booted-mac', state: 'logged' },
    ]);
    expect(isWell(data)).toBe(true);
  });

  it('from debug USB, which shows nothing, as an M3 Mac does', async () => {
    const { data } = story();
    const forms = [debugUsb(PORT), recovery(PORT, ECID, SERIAL), recovery(PORT, ECID, SERIAL)];
    await hop([...forms, restore(PORT, ECID), booted(PORT, SERIAL)]);
    expect(devicesIn(data)).toMatchObject([
      { ecid: ECID, serial: SERIAL, reconnects: 4, state: 'logged' },
    ]);
  });

  it('when recovery never shows the serial, by the model that comes back on its port', async () => {
    const { data } = story();
    const forms = [debugUsb(PORT), recovery(PORT, ECID, null), restore(PORT, ECID)];
    await hop([...forms, booted(PORT, SERIAL)]);
    expect(devicesIn(data)).toMatchObject([
      { ecid: ECID, serial: SERIAL, provenance: 'usb-mac', reconnects: 3 },
    ]);
    // Sharing a port for a moment proves nothing for other days.
    expect(eventsIn(data).filter(({ event }) => event.kind === 'identity-linked')).toEqual([]);
  });

  it('is two devices when another one comes back in its place', async () => {
    const { data } = story();
    await hop([dfu(PORT, ECID), booted(PORT, SERIAL), iphone(PORT, '00008130000111AA22BB33CE')]);
    expect(devicesIn(data)).toMatchObject([
      { ecid: ECID, serial: null },
      { ecid: null, serial: SERIAL },
      { ecid: '000111AA22BB33CE', serial: null },
    ]);
  });

  it('without a serial is a row that says so, until a person knows more', async () => {
    const { data } = story();
    await hop([debugUsb(PORT)]);
    expect(devicesIn(data)).toMatchObject([
      { ecid: null, serial: null, provenance: 'none', state: 'serial-missing', port: PORT },
    ]);
  });
});
