import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Device } from '../../../enrollment/device.ts';
import { PENDING_MS } from '../../../enrollment/scan/decide-scan.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { BenchEvent } from '../../../enrollment/events.ts';
import { profileCode } from '../../../enrollment/scan/scan-command.ts';
import { acceptException } from '../../../main/bench/commands/corrections.ts';
import { recordFor } from '../../../main/bench/commands/context.ts';
import { saveProfile } from '../../../main/bench/commands/profiles.ts';
import { removeTechnician, saveTechnician } from '../../../main/bench/commands/technicians.ts';
import { aProfile, booted, debugUsb, dfu } from '../../enrollment/bench/paper-bench.ts';
import { startBenchWorld, type BenchWorld } from './bench-world.ts';

const DAY_MS = 86_400_000;
const ECID = '000111AA22BB3301';

let world: BenchWorld;

beforeEach(async () => {
  world = await startBenchWorld();
});
afterEach(() => world.end());

const bench = () => world.bench();
const rows = (): readonly Device[] => bench().snapshot().devices;
const row = (index = 0): Device => {
  const device = rows()[index];
  if (!device) throw new Error(`no row ${String(index)}`);
  return device;
};
const scan = (raw: string, selected: DeviceKey | null = null) => {
  world.wait(1);
  return bench().scan({ raw, selected });
};
const lastEvent = (): BenchEvent | undefined => [...world.log().readAll()].at(-1)?.event;

describe('the label of a device', () => {
  it('agrees with USB, and is noted once', () => {
    world.plug(booted('TEST00A013'));
    expect(scan('STEST00A013')).toMatchObject({
      value: { kind: 'agrees', serial: 'TEST00A013', label: 'serial' },
    });
    expect(row().labels).toMatchObject([{ label: 'serial', raw: 'STEST00A013' }]);
    scan('STEST00A013');
    expect(row().labels).toHaveLength(1);
  });

  it('gives its serial to the only device that waits for one', () => {
    world.plug(booted('TEST00A014', [1]));
    world.plug(dfu(ECID, [2]));
    expect(scan('TEST00A013')).toMatchObject({ value: { kind: 'entered', serial: 'TEST00A013' } });
    expect(row(1)).toMatchObject({ serial: { value: 'TEST00A013', source: 'scan' } });
  });

  it('gives its serial to the selected device where two wait', () => {
    world.plug(dfu(ECID, [1]));
    world.plug(debugUsb([2]));
    const { key } = row(1);
    expect(scan('TEST00A013', key)).toMatchObject({
      value: { kind: 'entered', deviceKey: 'serial:TEST00A013' },
    });
    expect(rows().map(({ serial }) => serial?.value)).toEqual([undefined, 'TEST00A013']);
  });

  it('is not given to one that a person set aside, unless that one is selected', () => {
    world.plug(dfu(ECID, [1]));
    const deviceKeys = [row().key];
    const aside = { exception: 'serial-missing', outcome: 'set-aside', remark: null } as const;
    acceptException(bench().command, { deviceKeys, ...aside });
    expect(scan('TEST00A013')).toMatchObject({ value: { kind: 'waits' } });
    expect(row().serial).toBeNull();
    expect(scan('TEST00A013', row().key)).toMatchObject({ value: { kind: 'entered' } });
  });

  it('stops the selected device when it names another one, and says what differs', () => {
    world.plug(booted('TEST00A013', [1]));
    world.plug(booted('TEST00A014', [2]));
    expect(scan('TEST00A013', row(1).key)).toMatchObject({
      value: { kind: 'differs', serial: 'TEST00A013', shown: 'TEST00A014', other: row(0).key },
    });
    expect(rows().map(({ refusal }) => refusal?.reason)).toEqual([undefined, 'label-differs']);
    bench().undoLast();
    expect(row(1).refusal).toBeNull();
  });

  it('that is an asset tag of the list means its serial', () => {
    const importId = 'list';
    const file = { fileName: 'f', sha256: 'a', fileDateMs: 0, rows: 1, taken: 1, skipped: [] };
    const list = { kind: 'expected', sessionId: null, columns: {} } as const;
    const expected = {
      serial: 'TEST00A013',
      assetTag: 'TAG-13',
      assignedUser: null,
      location: null,
      purchaseOrder: null,
      extras: {},
    };
    const listed = { kind: 'expected-listed', importId, rows: [expected] } as unknown as BenchEvent;
    recordFor(bench().command, [{ kind: 'list-imported', importId, list, file }, listed], null);
    world.plug(booted('TEST00A013'));
    expect(scan('tag-13')).toMatchObject({ value: { kind: 'agrees', label: 'asset-tag' } });
  });

  it('asks which reading is meant, and takes the answer', () => {
    const asked = scan('SXEST00A013');
    expect(asked).toMatchObject({
      value: { kind: 'unclear', readings: ['XEST00A013', 'SXEST00A013'] },
    });
    const chosen = { raw: 'SXEST00A013', selected: null, reading: 'SXEST00A013' };
    expect(bench().scan(chosen)).toMatchObject({
      value: { kind: 'waits', pending: { serial: 'SXEST00A013' } },
    });
  });
});

describe('a label that was read before its device came', () => {
  const pending = () => bench().snapshot().pendingScan;
  const waits = () => expect(scan('TEST00A013')).toMatchObject({ value: { kind: 'waits' } });

  it('agrees with the next device', () => {
    waits();
    world.plug(booted('TEST00A013'));
    expect(row()).toMatchObject({ refusal: null, labels: [{ raw: 'TEST00A013' }] });
    expect(pending()).toBeNull();
  });

  it('stops the next device when it shows another serial', () => {
    waits();
    world.plug(booted('TEST00A014'));
    expect(row().refusal).toMatchObject({ reason: 'label-differs', disputed: 'TEST00A013' });
    expect(pending()).toBeNull();
  });

  it('gives its serial to the next device when that shows none, in the same write', () => {
    waits();
    world.plug(debugUsb());
    expect(rows()).toMatchObject([{ key: 'serial:TEST00A013', serial: { source: 'scan' } }]);
    expect(pending()).toBeNull();
  });

  it('waits on while what is here already shows itself in another mode', () => {
    world.plug(booted('TEST00A014', [1]));
    waits();
    world.plug(booted('TEST00A014', [1]));
    expect(row()).toMatchObject({ refusal: null });
    expect(pending()).toMatchObject({ serial: 'TEST00A013' });
  });

  it('goes by the time that passed, whichever way the clock is set', () => {
    waits();
    world.setClock(DAY_MS);
    world.wait(PENDING_MS - 1);
    world.plug(booted('TEST00A014', [1]));
    expect(row().refusal).toMatchObject({ reason: 'label-differs' });
    expect(pending()).toBeNull();
    expect(scan('TEST00A015')).toMatchObject({ value: { kind: 'waits' } });
    world.setClock(-DAY_MS);
    world.wait(PENDING_MS + 1);
    world.plug(booted('TEST00A016', [2]));
    expect(pending()).toBeNull();
    expect(row(1).refusal).toBeNull();
  });

  it('is dropped by hand, after its time, and with its session', () => {
    waits();
    bench().cancelScan();
    expect(pending()).toBeNull();
    waits();
    world.wait(PENDING_MS + 1);
    world.plug(booted('TEST00A014'));
    expect([pending(), row().refusal]).toEqual([null, null]);
    waits();
    bench().closeSession(['still-here']);
    expect(pending()).toBeNull();
  });

  it('is reported to the window as it comes and goes', () => {
    waits();
    bench().cancelScan();
    const told = world.changes.flatMap((one) =>
      one.kind === 'live' && one.parts.pendingScan !== undefined ? [one.parts.pendingScan] : [],
    );
    expect(told).toMatchObject([{ serial: 'TEST00A013' }, null]);
  });
});

describe('a command barcode', () => {
  it('takes the last action back, or says that there is none', () => {
    world.plug(booted('TEST00A013'));
    scan('MUSTER-DAMAGE', row().key);
    expect(row().damage).toBeDefined();
    expect(scan('MUSTER-UNDO')).toMatchObject({
      value: { kind: 'undone', label: { kind: 'damage', devices: 1 } },
    });
    expect(row().damage).toBeUndefined();
    expect(scan('MUSTER-UNDO')).toEqual({ ok: true, value: { kind: 'nothing-to-undo' } });
  });

  it('flags damage once, and asks for a device first', () => {
    expect(scan('MUSTER-DAMAGE')).toMatchObject({ value: { kind: 'no-device-selected' } });
    world.plug(booted('TEST00A013'));
    scan('MUSTER-DAMAGE', row().key);
    const before = [...world.log().readAll()].length;
    expect(scan('MUSTER-DAMAGE', row().key)).toMatchObject({ value: { kind: 'damage' } });
    expect([...world.log().readAll()]).toHaveLength(before);
  });

  it('closes the session through the guard', () => {
    const handle = world.plug(booted('TEST00A013'));
    expect(scan('MUSTER-CLOSE')).toMatchObject({
      value: { kind: 'close-refused', concerns: [{ kind: 'still-here', devices: 1 }] },
    });
    world.unplug(handle);
    expect(scan('MUSTER-CLOSE')).toMatchObject({ value: { kind: 'closed', sessionName: 'S1' } });
    expect(bench().snapshot().openSessionId).toBeNull();
    expect(scan('MUSTER-CLOSE')).toMatchObject({ failure: { kind: 'no-session' } });
  });

  it('switches to another profile in a session of its own, and numbers it', () => {
    const saved = saveProfile(bench().command, {
      profileId: null,
      settings: { ...aProfile, name: 'Lab' },
    });
    const lab = saved.ok ? saved.value.profileId : '';
    const [first = ''] = [...bench().view.profiles.keys()];
    const names = () =>
      bench()
        .snapshot()
        .sessions.map(({ name }) => name);
    expect(scan(profileCode(lab))).toMatchObject({
      value: { kind: 'profile', profileName: 'Lab', sessionName: 'S1 2' },
    });
    scan(profileCode(lab));
    expect(names()).toEqual(['S1', 'S1 2']);
    scan(profileCode(first));
    expect(names()).toEqual(['S1', 'S1 2', 'S1 3']);
    world.plug(booted('TEST00A013'));
    expect(scan(profileCode(lab))).toMatchObject({ value: { kind: 'close-refused' } });
  });
});

describe('who is at the bench', () => {
  it('changes with a badge, and stands on every row from then on', () => {
    saveTechnician(bench().command, { name: 'Ben', badge: 'B-0042' });
    expect(scan('b-0042')).toEqual({ ok: true, value: { kind: 'technician', name: 'Ben' } });
    world.plug(booted('TEST00A013'));
    expect([...world.log().readAll()].at(-1)?.by).toBe('Ben');
    expect(bench().snapshot().technician).toBe('Ben');
  });

  it('is one person a badge, and a name that is saved again replaces itself', () => {
    const { command } = bench();
    saveTechnician(command, { name: 'Ben', badge: 'B-0042' });
    expect(saveTechnician(command, { name: 'Ana', badge: 'b-0042' })).toMatchObject({
      failure: { kind: 'badge-taken', name: 'Ben' },
    });
    saveTechnician(command, { name: 'ben', badge: null });
    expect([...command.view.settings.technicians.values()]).toEqual([{ name: 'ben', badge: null }]);
    removeTechnician(command, { name: 'BEN' });
    expect(lastEvent()).toMatchObject({ kind: 'technician-removed' });
    expect(removeTechnician(command, { name: 'Ben' })).toMatchObject({
      failure: { kind: 'unknown-technician' },
    });
    expect(scan('B-0042')).toMatchObject({ value: { kind: 'unknown' } });
  });
});
