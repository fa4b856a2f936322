import fc from 'fast-check';

import { rivalsOf } from '../../../enrollment/correction/rivals.ts';
import type { Device } from '../../../enrollment/device.ts';
import type { BenchEvent } from '../../../enrollment/events.ts';
import { EXCEPTION_KINDS } from '../../../enrollment/exceptions/exception-kind.ts';
import { devicesInOrder } from '../../../enrollment/fold/project.ts';
import { COMMAND_CODES, profileCode } from '../../../enrollment/scan/scan-command.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import { UNKNOWN_POLICIES } from '../../../enrollment/session.ts';
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
import { setUnknownPolicy, stopSerials } from '../../../main/bench/commands/lists.ts';
import type { BenchWorld } from './bench-world.ts';
import { carryOut, serialOf, type Step } from './random-steps.ts';
import { regret } from './regret.ts';

/** What people do at a bench besides plugging in; numbers choose among what is there. */
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

/** A deed that is taken back at once. */
export interface Regret {
  readonly regrets: PeopleStep;
}

const IN_MEMORY: readonly (typeof DEEDS)[number][] = ['undo', 'kill', 'reopen'];

export const regretStep: fc.Arbitrary<Regret> = fc.record({
  regrets: peopleStep.filter(({ does }) => !IN_MEMORY.includes(does)),
});

const pick = <One>(list: readonly One[], which: number): One | undefined =>
  list[which % Math.max(1, list.length)];

/** Which Mac of `random-steps.ts` a row is; null while nothing says so. */
const macOf = ({ ecid, serial }: Device): string | null => {
  const shown =
    serial && serial.source !== 'typed' && serial.source !== 'scan' ? serial.value : null;
  return (ecid ?? shown)?.slice(-1) ?? null;
};

/** Lets people do what the step says; one that has nothing to be done to does nothing. */
async function carryOutDeed(world: BenchWorld, step: PeopleStep): Promise<void> {
  const bench = world.bench();
  const { command, view } = bench;
  const { which, how } = step;
  const rows = devicesInOrder(view);
  const device = pick(rows, which);
  const profileId = pick([...view.profiles.keys()], how) ?? '';
  const deviceKeys = device ? [device.key] : [];
  switch (step.does) {
    case 'undo':
      return void bench.undoLast();
    case 'kill':
      return world.kill();
    case 'reopen': {
      const closed = [...view.sessions.values()].filter(({ closedAtMs }) => closedAtMs !== null);
      const sessionId = pick(closed, which)?.sessionId ?? '';
      return void bench.reopenSession({ sessionId });
    }
    case 'reassign-last':
      return void corrections.reassignDevices(command, {
        deviceKeys: rows.slice(-1 - which).map(({ key }) => key),
        profileId,
      });
    case 'import':
    case 'undo-import':
      return importList(world, step);
    case 'stop':
      return void stopSerials(command, [{ serial: serialOf(which % 5) as Serial, reason: null }]);
    case 'policy': {
      const policy = pick(UNKNOWN_POLICIES, how) ?? 'accept';
      return void setUnknownPolicy(command, { policy });
    }
    case 'scan-command': {
      const codes = [...Object.values(COMMAND_CODES), profileCode(profileId), 'BADGE-1'];
      const raw = pick(codes, how) ?? '';
      return void bench.scan({ raw, selected: device?.key ?? null });
    }
    case 'scan': {
      const selected = how % 2 === 0 ? (device?.key ?? null) : null;
      return void bench.scan({ raw: `T1PED0000${String(which % 4)}`, selected });
    }
    default:
  }
  if (!device) return;
  switch (step.does) {
    case 'reassign':
      return void corrections.reassignDevices(command, { deviceKeys, profileId });
    case 'note': {
      const note = how % 3 === 0 ? null : `note ${String(how)}`;
      return void corrections.noteDevices(command, { deviceKeys, note });
    }
    case 'damage': {
      const input = { deviceKeys, isDamaged: how % 3 > 0, remark: how % 2 ? 'dent' : null };
      return void corrections.recordDamage(command, input);
    }
    case 'accept': {
      const exception = pick(EXCEPTION_KINDS, how) ?? 'damaged';
      return void corrections.acceptException(command, { deviceKeys, exception, remark: null });
    }
    case 'reopen-exception': {
      const exception = pick(EXCEPTION_KINDS, how) ?? 'damaged';
      return void corrections.reopenException(command, { deviceKeys, exception });
    }
    case 'lift':
      return void liftRefusal(command, { deviceKey: device.key });
    case 'settle': {
      const [rival] = rivalsOf(rows, device);
      const holder = pick([device.key, rival?.key ?? null, null], how) ?? null;
      return void settleRefusal(command, { deviceKey: device.key, holder });
    }
    case 'set-aside': {
      const exception = pick(EXCEPTION_KINDS, how) ?? 'damaged';
      const aside = { deviceKeys, exception, remark: null, outcome: 'set-aside' } as const;
      return void corrections.acceptException(command, aside);
    }
    case 'merge': {
      // People are honest: they merge rows of one Mac, or a row that says nothing.
      const one = rows.find((row) => row !== device && macOf(row) === macOf(device));
      const into = one ?? rows.find((row) => macOf(row) === null && row !== device);
      return void (into && mergeDevices(command, { from: device.key, into: into.key }));
    }
    case 'split': {
      const part = device.joined?.part ?? device.key;
      const input = { deviceKey: device.key, part, reason: 'two cases' };
      return void corrections.splitDevice(command, input);
    }
    case 'withdraw':
      return void withdrawEnrolled(command, { deviceKeys });
    case 'confirm':
      bench.setTechnician('Ana');
      return void confirmEnrolled(command, { deviceKeys });
    case 'type': {
      const typed = `T1PED0000${String(how % 4)}`;
      const entry = { first: typed, second: typed, source: 'typed' } as const;
      return void enterSerial(command, { deviceKey: device.key, ...entry });
    }
    case 'scan-label': {
      const mac = macOf(device);
      const raw = mac === null ? null : serialOf(Number(mac));
      return void (raw && bench.scan({ raw, selected: how % 2 ? device.key : null }));
    }
    default:
  }
}

function importList(world: BenchWorld, { does, which, how }: PeopleStep): void {
  const { command, view } = world.bench();
  if (does === 'undo-import') {
    const importId = pick([...view.lists.keys()], which);
    if (importId) recordFor(command, [{ kind: 'import-undone', importId }], null);
    return;
  }
  const importId = command.newId();
  const rows = [0, 1, 2, 3].slice(how % 3).map((mac) => ({
    ...{ serial: serialOf(mac) as Serial, assetTag: `TAG-${String(mac)}`, assignedUser: null },
    ...{ location: null, purchaseOrder: null, extras: {}, model: 'MacBook Air' },
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
  // One deed at a time: nobody does two things in one millisecond.
  world.wait(1);
  if ('regrets' in step) return regret(world, () => carryOutDeed(world, step.regrets));
  return 'do' in step ? carryOut(world, step) : carryOutDeed(world, step);
}
