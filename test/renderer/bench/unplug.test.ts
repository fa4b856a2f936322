import { describe, expect, it } from 'vitest';

import type { Device } from '../../../enrollment/device.ts';
import { devicesInOrder, emptyBenchView, foldEvent } from '../../../enrollment/project.ts';
import { unplugOf } from '../../../renderer/bench/unplug.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';

function someDevice(): Device {
  const view = emptyBenchView();
  for (const event of worlds.one()) foldEvent(view, event);
  const [device] = devicesInOrder(view);
  if (!device) throw new Error('no device');
  return device;
}

describe('whether a cable may come out', () => {
  const device = someDevice();

  it('is yes for a logged Mac that runs macOS', () => {
    expect(unplugOf(device)).toBe('safe');
  });

  it.each(['restore', 'dfu', 'debug-usb', 'port-dfu', 'wtf'] as const)(
    'is no in mode %s, where another tool may be writing',
    (mode) => {
      expect(unplugOf({ ...device, mode })).toBe('leave');
    },
  );

  it('waits for a person without a serial or while refused', () => {
    const refusal = {
      reason: 'serial-on-two-devices',
      other: null,
      disputed: null,
      atMs: 0,
    } as const;
    expect(unplugOf({ ...device, serial: null })).toBe('needs-you');
    expect(unplugOf({ ...device, refusal })).toBe('needs-you');
  });
});
