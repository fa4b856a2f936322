import { describe, expect, it } from 'vitest';

import type { Device } from '../../../../enrollment/device.ts';
import { sessionContext } from '../../../../enrollment/exceptions/session-context.ts';
import { devicesInOrder, emptyBenchView, foldEvent } from '../../../../enrollment/fold/project.ts';
import { createRows } from '../../../../enrollment/list/bench-row.ts';
import { unplugOf, unplugSeen } from '../../../../renderer/bench/ports/unplug.ts';
import { NOW_MS, serialNo } from '../../../../renderer/gallery/history.ts';
import { worlds } from '../../../../renderer/gallery/worlds.ts';

const view = emptyBenchView();
for (const event of worlds.one()) foldEvent(view, event);
const device = known(devicesInOrder(view));
const session = known([...view.sessions.values()]);

function known<One>([first]: readonly One[]): One {
  if (first === undefined) throw new Error('no device');
  return first;
}

const stops = new Map([[serialNo(1), { serial: serialNo(1), reason: null }]]);

/** What the port says of the device with this change. */
function unplug(
  change: Partial<Device>,
  isStopped = false,
  log: Parameters<typeof unplugOf>[1] = 'writable',
): ReturnType<typeof unplugOf> {
  const settings = isStopped ? { ...view.settings, stops } : view.settings;
  const rowsOf = createRows(sessionContext({ ...view, settings, session, nowMs: NOW_MS }));
  const [row] = rowsOf([{ ...device, ...change } as Device]);
  if (row === undefined) throw new Error('no row');
  return unplugOf(row, log);
}

/** What it says of a Mac that only an earlier session has. */
const seen = (
  logged: Parameters<typeof unplugSeen>[0]['logged'],
  mode: Device['mode'] = 'booted-mac',
  log: Parameters<typeof unplugOf>[1] = 'writable',
) =>
  unplugSeen(
    { identification: { mode }, ...(logged && { logged }) } as Parameters<typeof unplugSeen>[0],
    log,
  );

const before = { sessionName: 'Monday', shown: 'logged', needsAttention: false } as const;

const by = { remark: null, by: 'Ana', atMs: NOW_MS } as const;

describe('whether a cable may come out', () => {
  it('is yes for a logged Mac that runs macOS', () => {
    expect(unplug({})).toBe('safe');
  });

  it.each(['restore', 'dfu', 'debug-usb', 'port-dfu', 'wtf'] as const)(
    'is no in mode %s, where another tool may be writing',
    (mode) => {
      expect(unplug({ mode })).toBe('leave');
    },
  );

  it('is no while nothing is logged, whatever else is open', () => {
    expect(unplug({}, false, 'failed')).toBe('leave');
    expect(unplug({ serial: null }, false, 'failed')).toBe('leave');
  });

  it('waits for a person without a serial or while refused', () => {
    const refusal = {
      reason: 'serial-on-two-devices',
      other: null,
      disputed: null,
      atMs: 0,
    } as const;
    expect(unplug({ serial: null })).toBe('needs-you');
    expect(unplug({ refusal })).toBe('needs-you');
  });

  it('waits for a person while any exception is open, and no longer when it was let pass', () => {
    expect(unplug({ damage: by })).toBe('needs-you');
    expect(unplug({}, true)).toBe('needs-you');
    expect(unplug({ damage: by, accepted: [{ exception: 'damaged', ...by }] })).toBe('safe');
  });

  it('is told by the row of a session before, where no other has it', () => {
    expect(seen(undefined)).toBeNull();
    expect(seen(before)).toBe('safe');
    expect(seen({ ...before, needsAttention: true })).toBe('needs-you');
    expect(seen({ ...before, shown: 'set-aside' })).toBe('set-aside');
    const leftOut = {
      why: 'left-out',
      identification: { mode: 'booted-mac' },
      logged: { ...before, needsAttention: true },
    } as Parameters<typeof unplugSeen>[0];
    expect(unplugSeen(leftOut, 'writable')).toBe('safe');
    expect(seen(before, 'restore')).toBe('leave');
    expect(seen(before, 'booted-mac', 'failed')).toBe('leave');
  });

  it('is no safe end for what was set aside, and not while something may be written to it', () => {
    const accepted = [{ exception: 'stopped', outcome: 'set-aside', ...by }] as const;
    expect(unplug({ accepted }, true)).toBe('set-aside');
    expect(unplug({ accepted, mode: 'restore' }, true)).toBe('leave');
    expect(unplug({ accepted, damage: by }, true)).toBe('needs-you');
  });
});
