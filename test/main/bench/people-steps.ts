import fc from 'fast-check';

import { rivalsOf } from '../../../enrollment/correction/rivals.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { Device } from '../../../enrollment/device.ts';
import type { BenchEvent } from '../../../enrollment/events.ts';
import { EXCEPTION_KINDS, type ExceptionKind } from '../../../enrollment/exception-kind.ts';
import { devicesInOrder } from '../../../enrollment/fold/project.ts';
import { COMMAND_CODES, profileCode } from '../../../enrollment/scan/scan-command.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import { UNKNOWN_POLICIES } from '../../../enrollment/session.ts';
import type { Bench } from '../../../main/bench/bench.ts';
import { recordFor } from '../../../main/bench/commands/context.ts';
import * as corrections from '../../../main/bench/commands/corrections.ts';
import {
  confirmEnrolled,
  enterSerial,
  liftRefusal,
  settleRefusal,
  mergeDevices,
  withdrawEnrolled,
} from '../../../main/bench/commands/devices.ts';
import { logLabel, removeLabel } from '../../../main/bench/commands/labels.ts';
import { setUnknownPolicy, stopSerials } from '../../../main/bench/commands/lists.ts';
import type { BenchWorld } from './bench-world.ts';
import { carryOut, serialOf, type Step } from './random-steps.ts';
import { regret } from './regret.ts';

/** What people do at a bench besides plugging in; numbers select among what is there. */
export type PeopleStep = {
  readonly does: (typeof DEEDS)[number];
  readonly which: number;
  readonly how: number;
};

const DEEDS = [
  'reassign',
  'reassign-last',
  'note',
  'damage',
  'accept',
  'reopen-exception',
  'lift',
  'settle',
  'set-aside',
  'merge',
  'split',
  'withdraw',
  'confirm',
  'type',
  'scan',
  'scan-label',
  'log-label',
  'remove-label',
  'scan-command',
  'import',
  'undo-import',
  'stop',
  'policy',
  'undo',
  'reopen',
  'kill',
] as const;

const OFTEN: readonly (typeof DEEDS)[number][] = ['undo', 'undo', 'split', 'merge', 'reopen'];

export const peopleStep: fc.Arbitrary<PeopleStep> = fc.record({
  does: fc.constantFrom(...DEEDS, ...OFTEN),
  which: fc.nat({ max: 9 }),
  how: fc.nat({ max: 9 }),
});

/** An action that is undone immediately. */
export interface Regret {
  readonly regrets: PeopleStep;
}

const IN_MEMORY: readonly (typeof DEEDS)[number][] = ['undo', 'kill', 'reopen'];

export const regretStep: fc.Arbitrary<Regret> = fc.record({
  regrets: peopleStep.filter(({ does }) => !IN_MEMORY.includes(does)),
});

const pick = <One>(list: readonly One[], which: number): One | undefined =>
  list[which % Math.max(1, list.length)];

/** The Mac of `random-steps.ts` that a row belongs to; null if unknown so far. */
const macOf = ({ ecid, serial }: Device): string | null => {
  const shown =
    serial && serial.source !== 'typed' && serial.source !== 'scan' ? serial.value : null;
  return (ecid ?? shown)?.slice(-1) ?? null;
};

/** The bench at the beginning of a step, and what its numbers select. */
interface Scene extends PeopleStep {
  readonly world: BenchWorld;
  readonly bench: Bench;
  readonly command: Bench['command'];
  readonly rows: readonly Device[];
  readonly profileId: string;
  readonly exception: ExceptionKind;
  readonly device: Device | undefined;
}

/** The same with the device that the step is about. */
interface DeviceScene extends Scene {
  readonly device: Device;
  readonly deviceKeys: readonly DeviceKey[];
}

/** Actions without a device; void is a result that is ignored. */
const BENCH_DEEDS = {
  'reassign-last': ({ command, rows, which, profileId }) =>
    corrections.reassignDevices(command, {
      deviceKeys: rows.slice(-1 - which).map(({ key }) => key),
      profileId,
    }),
  scan: ({ bench, which, how, device }) => {
    const selected = how % 2 === 0 ? (device?.key ?? null) : null;
    return bench.scan({ raw: `T1PED0000${String(which % 4)}`, selected });
  },
  'scan-command': ({ bench, how, profileId, device }) => {
    const codes = [...Object.values(COMMAND_CODES), profileCode(profileId), 'BADGE-1'];
    return bench.scan({ raw: pick(codes, how) ?? '', selected: device?.key ?? null });
  },
  'log-label': ({ command, which, how }) =>
    logLabel(command, {
      first: serialOf(which % 5),
      second: '',
      source: 'scan',
      model: how % 2 ? 'MacBook Pro' : null,
    }),
  import: importList,
  'undo-import': ({ command, bench, which }) => {
    const importId = pick([...bench.view.lists.keys()], which);
    return importId && recordFor(command, [{ kind: 'import-undone', importId }], null);
  },
  stop: ({ command, which }) =>
    stopSerials(command, [{ serial: serialOf(which % 5) as Serial, reason: null }]),
  policy: ({ command, how }) =>
    setUnknownPolicy(command, { policy: pick(UNKNOWN_POLICIES, how) ?? 'accept' }),
  undo: ({ bench }) => bench.undoLast(),
  reopen: ({ bench, which }) => {
    const sessions = [...bench.view.sessions.values()];
    const closed = sessions.filter(({ closedAtMs }) => closedAtMs !== null);
    return bench.reopenSession({ sessionId: pick(closed, which)?.sessionId ?? '' });
  },
  kill: ({ world }) => world.kill(),
} as const satisfies Partial<Record<PeopleStep['does'], (scene: Scene) => unknown>>;

type DeviceDeed = Exclude<PeopleStep['does'], keyof typeof BENCH_DEEDS>;

const DEVICE_DEEDS: Readonly<Record<DeviceDeed, (scene: DeviceScene) => unknown>> = {
  reassign: ({ command, deviceKeys, profileId }) =>
    corrections.reassignDevices(command, { deviceKeys, profileId }),
  note: ({ command, deviceKeys, how }) =>
    corrections.noteDevices(command, {
      deviceKeys,
      note: how % 3 === 0 ? null : `note ${String(how)}`,
    }),
  damage: ({ command, deviceKeys, how }) =>
    corrections.recordDamage(command, {
      deviceKeys,
      isDamaged: how % 3 > 0,
      remark: how % 2 ? 'dent' : null,
    }),
  accept: ({ command, deviceKeys, exception }) =>
    corrections.acceptException(command, { deviceKeys, exception, remark: null }),
  'reopen-exception': ({ command, deviceKeys, exception }) =>
    corrections.reopenException(command, { deviceKeys, exception }),
  lift: ({ command, device }) => liftRefusal(command, { deviceKey: device.key }),
  settle: ({ command, device, rows, how }) => {
    const [rival] = rivalsOf(rows, device);
    const holder = pick([device.key, rival?.key ?? null, null], how) ?? null;
    return settleRefusal(command, { deviceKey: device.key, holder });
  },
  'set-aside': ({ command, deviceKeys, exception }) =>
    corrections.acceptException(command, {
      deviceKeys,
      exception,
      remark: null,
      outcome: 'set-aside',
    }),
  merge: ({ command, device, rows }) => {
    // People are honest: they merge rows of one Mac, or a row without identity.
    const one = rows.find((row) => row !== device && macOf(row) === macOf(device));
    const into = one ?? rows.find((row) => macOf(row) === null && row !== device);
    return into && mergeDevices(command, { from: device.key, into: into.key });
  },
  split: ({ command, device }) => {
    const part = device.joined?.part ?? device.key;
    return corrections.splitDevice(command, { deviceKey: device.key, part, reason: 'two cases' });
  },
  withdraw: ({ command, deviceKeys }) => withdrawEnrolled(command, { deviceKeys }),
  confirm: ({ bench, command, deviceKeys }) => {
    bench.setTechnician('Ana');
    return confirmEnrolled(command, { deviceKeys });
  },
  type: ({ command, device, how }) => {
    const typed = `T1PED0000${String(how % 4)}`;
    const entry = { first: typed, second: typed, source: 'typed' } as const;
    return enterSerial(command, { deviceKey: device.key, ...entry });
  },
  'remove-label': ({ command, device }) => removeLabel(command, { deviceKey: device.key }),
  'scan-label': ({ bench, device, how }) => {
    const mac = macOf(device);
    if (mac === null) return null;
    return bench.scan({ raw: serialOf(Number(mac)), selected: how % 2 ? device.key : null });
  },
};

const needsNoDevice = (does: PeopleStep['does']): does is keyof typeof BENCH_DEEDS =>
  does in BENCH_DEEDS;

/** Carries out the step; a step without a target does nothing. */
async function carryOutDeed(world: BenchWorld, step: PeopleStep): Promise<void> {
  const bench = world.bench();
  const rows = devicesInOrder(bench.view);
  const device = pick(rows, step.which);
  const profileId = pick([...bench.view.profiles.keys()], step.how) ?? '';
  const exception = pick(EXCEPTION_KINDS, step.how) ?? 'damaged';
  const scene = {
    ...step,
    world,
    bench,
    command: bench.command,
    rows,
    profileId,
    exception,
    device,
  };
  if (needsNoDevice(step.does)) await BENCH_DEEDS[step.does](scene);
  else if (device) await DEVICE_DEEDS[step.does]({ ...scene, device, deviceKeys: [device.key] });
}

function importList({ bench: { command, view }, which, how }: Scene): void {
  const importId = command.newId();
  const rows = [0, 1, 2, 3].slice(how % 3).map((mac) => ({
    serial: serialOf(mac) as Serial,
    assetTag: `TAG-${String(mac)}`,
    assignedUser: null,
    location: null,
    purchaseOrder: null,
    extras: {},
    model: 'MacBook Air',
  }));
  const sessionId = which % 2 === 0 ? view.openSessionId : null;
  const columns = { serial: 'Serial' };
  const file = { fileName: 'f.csv', sha256: 'ab', fileDateMs: 0, rows: 4, taken: 4, skipped: [] };
  const events = [
    { kind: 'list-imported', importId, list: { kind: 'expected', sessionId, columns }, file },
    { kind: 'expected-listed', importId, rows },
  ] as unknown as readonly BenchEvent[];
  recordFor(command, events, null);
}

/** Everything that can happen on a bench, by cable and by hand. */
export type LifeStep = Step | PeopleStep | Regret;

export async function live(world: BenchWorld, step: LifeStep): Promise<void> {
  // One action at a time: no person does two things in one millisecond.
  world.wait(1);
  if ('regrets' in step) return regret(world, () => carryOutDeed(world, step.regrets));
  return 'do' in step ? carryOut(world, step) : carryOutDeed(world, step);
}
