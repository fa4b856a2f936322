import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { CLOSE_CHECKS } from '../../../enrollment/close-check.ts';
import { contextIn } from '../../../enrollment/exceptions/session-context.ts';
import { deviceState } from '../../../enrollment/exceptions/device-state.ts';
import { createListProgress, missingRows } from '../../../enrollment/exceptions/list-progress.ts';
import { rowsInOrder } from '../../../enrollment/export/row.ts';
import { countFacts, progressOfRows } from '../../../enrollment/progress.ts';
import type { BenchEvent } from '../../../enrollment/events.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import { recordFor } from '../../../main/bench/commands/context.ts';
import { noteDevices } from '../../../main/bench/commands/corrections.ts';
import { confirmEnrolled, enterSerial, recordSteps } from '../../../main/bench/commands/devices.ts';
import { logLabel, removeLabel } from '../../../main/bench/commands/labels.ts';
import { setUnknownPolicy, stopSerials } from '../../../main/bench/commands/lists.ts';
import { booted, dfu, recovery } from '../../enrollment/bench/paper-bench.ts';
import { startBenchWorld, type BenchWorld } from './bench-world.ts';
import { handsOn } from './hands-on.ts';

const SERIAL = 'TEST00A013';
const ECID = '000111AA22BB3301';

let world: BenchWorld;

beforeEach(async () => {
  world = await startBenchWorld();
  world.bench().setTechnician('Ana');
});
afterEach(() => world.end());

const { bench, command, rows, row, keys, kindsInLog } = handsOn(() => world);

/** Scans the label of a Mac that USB does not show. */
function label(serial = SERIAL, model: string | null = null) {
  world.wait(1);
  return logLabel(command(), { first: serial, second: '', source: 'scan', model });
}

function context() {
  const { view } = bench();
  const session = view.sessions.get(view.openSessionId ?? '');
  if (!session) throw new Error('no session');
  return contextIn(view, session, 0);
}

const states = () => rows().map((device) => deviceState(device, context()));

/** Imports a list of these serials for the open session. */
function expecting(...serials: readonly string[]): void {
  const importId = 'list';
  const file = { fileName: 'f', sha256: 'a', fileDateMs: 0, rows: 1, taken: 1, skipped: [] };
  const list = { kind: 'expected', sessionId: bench().view.openSessionId, columns: {} } as const;
  const listed = serials.map((serial) => ({
    serial: serial as Serial,
    assetTag: null,
    assignedUser: null,
    location: null,
    purchaseOrder: null,
    extras: {},
  }));
  const events: readonly BenchEvent[] = [
    { kind: 'list-imported', importId, list, file },
    { kind: 'expected-listed', importId, rows: listed },
  ];
  recordFor(command(), events, null);
}

describe('a Mac that USB cannot show', () => {
  it('is a device of the session, with its label as evidence, no port and no mode', () => {
    expect(label(SERIAL, 'MacBook Air 2017')).toMatchObject({ ok: true });
    expect(row()).toMatchObject({
      key: `serial:${SERIAL}`,
      serial: { value: SERIAL, source: 'label' },
      model: 'MacBook Air 2017',
      kind: 'mac',
      port: null,
      mode: null,
      isPresent: false,
      attaches: 0,
      labelled: { raw: SERIAL, source: 'scan', by: 'Ana' },
    });
  });

  it('counts as nothing but label only', () => {
    label();
    world.plug(booted('TEST00A014'));
    expect(states()).toEqual(['label-only', 'logged']);
    const counted = rows().map((device) => ({ device, state: deviceState(device, context()) }));
    expect(progressOfRows(counted, { target: 2, nowMs: 0 }).counted).toBe(1);
    expect(countFacts(counted)).toMatchObject({ 'label-only': 1, logged: 1, seen: 0 });
  });

  it('takes steps, notes and a confirmation, and stays label only', () => {
    label();
    const { sessionId } = row();
    const [step] = context().stepsOf(row());
    world.wait(1);
    const ticked = { stepIds: [step?.id ?? ''], outcome: 'done', reason: null } as const;
    expect(recordSteps(command(), { ...keys(), ...ticked })).toMatchObject({ value: { done: 1 } });
    world.wait(1);
    expect(confirmEnrolled(command(), keys())).toMatchObject({ value: { done: 1 } });
    world.wait(1);
    noteDevices(command(), { ...keys(), note: 'USB-A port dead' });
    expect(states()).toEqual(['label-only']);
    expect(row()).toMatchObject({ enrolled: { by: 'Ana' }, note: 'USB-A port dead', sessionId });
  });

  it('is in exports with its source, never with a time at which it was seen', () => {
    label();
    const [exported] = rowsInOrder([{ ...context(), devices: rows() }]);
    expect(exported).toMatchObject({
      serial: SERIAL,
      serial_source: 'label',
      state: 'label-only',
      port: null,
      mode: null,
      first_seen: null,
      last_seen: null,
    });
  });

  it('of an expected list is neither here nor missing', () => {
    expecting(SERIAL, 'TEST00A014');
    label();
    const { expected } = bench().view;
    expect(createListProgress()(rows(), expected)).toMatchObject({
      here: 0,
      labelOnly: 1,
      missing: 1,
    });
    expect(missingRows(rows(), expected).map(({ serial }) => serial)).toEqual(['TEST00A014']);
    world.plug(booted(SERIAL));
    expect(createListProgress()(rows(), expected)).toMatchObject({ here: 1, labelOnly: 0 });
  });

  it('is held by the stop list and refused by the policy like any other', () => {
    stopSerials(command(), [{ serial: SERIAL as Serial, reason: 'Stolen' }]);
    label();
    expect(states()).toEqual(['refused']);
    expecting('TEST00A019');
    setUnknownPolicy(command(), { policy: 'refuse' });
    label('TEST00A014');
    expect(row(1).refusal).toMatchObject({ reason: 'not-expected', disputed: 'TEST00A014' });
  });

  it('needs a session, and a text that is a serial', () => {
    expect(label('0194252707456')).toMatchObject({ failure: { kind: 'serial-unclear' } });
    expect(label('no serial!')).toMatchObject({ failure: { kind: 'serial-not-valid' } });
    const typed = { first: SERIAL, second: 'TEST00A014', source: 'typed', model: null } as const;
    expect(logLabel(command(), typed)).toMatchObject({
      failure: { kind: 'serial-entries-differ' },
    });
    expect(rows()).toEqual([]);
    bench().closeSession(CLOSE_CHECKS);
    expect(label()).toMatchObject({ failure: { kind: 'no-session' } });
  });
});

describe('a label whose Mac is here', () => {
  it('is not logged twice', () => {
    label();
    expect(label()).toMatchObject({ failure: { kind: 'label-here', port: null } });
    world.plug(booted('TEST00A014'));
    expect(label('TEST00A014')).toMatchObject({ failure: { kind: 'label-here', port: '1-1' } });
    expect(rows()).toHaveLength(2);
  });

  it('is found by a scan, which writes nothing more', () => {
    label();
    const before = kindsInLog().length;
    expect(bench().scan({ raw: SERIAL, selected: null })).toMatchObject({
      value: { kind: 'agrees', deviceKey: `serial:${SERIAL}` },
    });
    expect(kindsInLog()).toHaveLength(before);
  });

  it('gives its serial to the device that shows none: both are one, and one undo makes them two', () => {
    label();
    world.plug(dfu(ECID));
    const entry = { first: SERIAL, second: '', source: 'scan' } as const;
    expect(enterSerial(command(), { deviceKey: row(1).key, ...entry })).toMatchObject({ ok: true });
    expect(rows()).toHaveLength(1);
    expect(row()).toMatchObject({ ecid: ECID, port: '1-1', labelled: { raw: SERIAL } });
    world.wait(1);
    bench().undoLast();
    expect(rows().map(({ serial, port }) => [serial?.value ?? null, port])).toEqual([
      [SERIAL, null],
      [null, '1-1'],
    ]);
  });
});

describe('a Mac that was logged from its label and shows itself later', () => {
  it('is one device, seen from then on, with both as evidence', () => {
    label(SERIAL, 'Old Mac');
    const { firstSeenMs } = row();
    world.wait(60_000);
    world.plug(booted(SERIAL));
    expect(rows()).toHaveLength(1);
    expect(row()).toMatchObject({
      serial: { value: SERIAL, source: 'usb-mac' },
      port: '1-1',
      attaches: 1,
      labelled: { raw: SERIAL, model: 'Old Mac' },
    });
    expect(row().firstSeenMs).toBe(firstSeenMs + 60_000);
    expect(states()).toEqual(['logged']);
    expect(row().awaySinceMs).toBeUndefined();
  });

  it('is found by the ECID that an earlier session linked with its serial', () => {
    world.unplug(world.plug(recovery(ECID, SERIAL)));
    bench().closeSession(CLOSE_CHECKS);
    world.openSession();
    label();
    world.plug(booted(SERIAL));
    expect(rows()).toHaveLength(1);
    expect(row()).toMatchObject({ refusal: null, labelled: { raw: SERIAL }, port: '1-1' });
    bench().undoLast();
    expect(rows()).toHaveLength(1);
    expect(row()).toMatchObject({ serial: { source: 'usb-mac' }, port: '1-1', earlier: {} });
    expect(row().labelled).toBeUndefined();
  });

  it('is merged when a reading links its ECID and serial', () => {
    label();
    const handle = world.plug(recovery(ECID, null));
    expect(rows()).toHaveLength(2);
    world.unplug(handle);
    world.plug(recovery(ECID, SERIAL));
    expect(rows()).toHaveLength(1);
    expect(row()).toMatchObject({ ecid: ECID, labelled: { raw: SERIAL } });
  });
});

describe('the undo of a label', () => {
  it('removes the row, after a restart, too', async () => {
    label();
    await world.reopen();
    expect(bench().snapshot().undoable).toMatchObject({ label: { kind: 'label', devices: 1 } });
    bench().undoLast();
    expect(rows()).toEqual([]);
    await world.kill();
    expect(rows()).toEqual([]);
    expect(kindsInLog().slice(-2)).toEqual(['label-logged', 'action-undone']);
  });

  it('leaves what USB has shown since, with what was found over the label', () => {
    expecting('TEST00A019');
    setUnknownPolicy(command(), { policy: 'refuse' });
    label();
    world.plug(booted(SERIAL));
    expect(row()).toMatchObject({ refusal: { reason: 'not-expected' }, port: '1-1' });
    bench().undoLast();
    expect(rows()).toHaveLength(1);
    expect(row()).toMatchObject({ refusal: { reason: 'not-expected' }, port: '1-1' });
    expect(row().labelled).toBeUndefined();
  });

  it('can be done for one of many, as long as USB has not shown it', () => {
    label();
    label('TEST00A014');
    expect(removeLabel(command(), { deviceKey: row(0).key })).toEqual({ ok: true, value: null });
    expect(rows().map(({ serial, ordinal }) => [serial?.value, ordinal])).toEqual([
      ['TEST00A014', 2],
    ]);
    world.plug(booted('TEST00A014'));
    expect(removeLabel(command(), { deviceKey: row().key })).toMatchObject({
      failure: { kind: 'nothing-to-undo' },
    });
  });

  it('does not keep the same label from being logged again', () => {
    label();
    bench().undoLast();
    expect(label()).toMatchObject({ ok: true });
    expect(rows()).toHaveLength(1);
  });
});

it('is seen earlier in a later session, and is found there', async () => {
  label();
  world.wait(1);
  bench().closeSession(CLOSE_CHECKS);
  world.openSession();
  world.plug(booted(SERIAL));
  expect(row()).toMatchObject({ earlier: { sessionName: expect.any(String) as string } });
  const found = await bench().findDevice({ text: SERIAL, how: 'whole' });
  expect(found.devices[0]?.earlier).toMatchObject([{ port: null, shown: 'label-only' }]);
});
