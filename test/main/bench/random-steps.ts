import fc from 'fast-check';

import { CLOSE_CHECKS } from '../../../enrollment/close-check.ts';
import { confirmEnrolled, enterSerial, recordSteps } from '../../../main/bench/commands/devices.ts';
import type { UsbDevice } from '../../../enrollment/usb-device.ts';
import { followUpSteps } from '../../../enrollment/guide/steps.ts';
import { booted, debugUsb, dfu, recovery, restore } from '../../enrollment/bench/paper-bench.ts';
import type { BenchWorld } from './bench-world.ts';

/** One thing that happens on a bench; numbers select among what is there. */
export type Step =
  | { readonly do: 'show'; readonly mac: number; readonly form: number; readonly port: number }
  | { readonly do: 'unplug'; readonly which: number }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'reopen'; readonly leaves: number }
  | { readonly do: 'next-session' | 'close-session' | 'tick' | 'confirm'; readonly which: number }
  | { readonly do: 'type'; readonly which: number; readonly serial: number };

const small = fc.nat({ max: 9 });
/** Any one step. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('show' as const),
      mac: fc.nat({ max: 4 }),
      form: fc.nat({ max: 5 }),
      port: fc.nat({ max: 3 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('unplug' as const),
      which: small,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(1, 900, 6000, 61_000, 400_000),
    }),
  },
  fc.record({ do: fc.constant('reopen' as const), leaves: small }),
  fc.record({
    do: fc.constantFrom('next-session', 'close-session', 'tick', 'confirm'),
    which: small,
  }),
  fc.record({ do: fc.constant('type' as const), which: small, serial: fc.nat({ max: 3 }) }),
);

export const anySequence = fc.array(step, { minLength: 1, maxLength: 40 });

/** The Mac with this number, in a form that `wrong-merges.ts` reads back. */
export const ecidOf = (mac: number): string => `000111AA22BB33C${String(mac)}`;
export const serialOf = (mac: number): string => `TEST00A01${String(mac)}`;

/** Each Mac is another model, so that none can be taken for another one by its port. */
function formOf(mac: number, form: number, port: number): Partial<UsbDevice> {
  const ports = [port + 1];
  const model = { bcdDevice: 0x1501 + mac };
  const forms = [
    () => ({ ...booted(serialOf(mac), ports), ...model }),
    () => dfu(ecidOf(mac), ports),
    () => recovery(ecidOf(mac), serialOf(mac), ports),
    () => recovery(ecidOf(mac), null, ports),
    () => ({ ...restore(ecidOf(mac), ports), ...model }),
    () => debugUsb(ports),
  ];
  return forms[form]?.() ?? {};
}

/** Carries out the step; a step without a target does nothing. */
export async function carryOut(world: BenchWorld, given: Step): Promise<void> {
  const bench = world.bench();
  const handles = [...world.present.keys()];
  const pick = <One>(list: readonly One[], which: number): One | undefined =>
    list[which % Math.max(1, list.length)];
  const device = 'which' in given ? pick(bench.snapshot().devices, given.which) : undefined;
  switch (given.do) {
    case 'show':
      return show(world, given);
    case 'unplug': {
      const handle = pick(handles, given.which);
      return handle === undefined ? undefined : world.unplug(handle);
    }
    case 'wait':
      return world.wait(given.ms);
    case 'reopen':
      return world.reopen(() => {
        const handle = pick(handles, given.leaves);
        if (given.leaves > 4 && handle !== undefined) world.unplug(handle, false);
      });
    case 'next-session':
      bench.closeSession(CLOSE_CHECKS);
      return world.openSession();
    case 'close-session':
      return void bench.closeSession(CLOSE_CHECKS);
    case 'confirm':
      bench.setTechnician('Ana');
      return void (device && confirmEnrolled(bench.command, { deviceKeys: [device.key] }));
    case 'tick':
      return tick(world, device?.key, given.which);
    case 'type': {
      const typed = `T1PED0000${String(given.serial)}`;
      const entry = { first: typed, second: typed, source: 'typed' } as const;
      return void (device && enterSerial(bench.command, { deviceKey: device.key, ...entry }));
    }
  }
}

/** One Mac is at one port and one port holds one Mac: the previous one leaves, early or late. */
function show(world: BenchWorld, { mac, form, port }: Extract<Step, { do: 'show' }>): void {
  const usb = formOf(mac, form, port);
  const isMac = ({ serialText }: Partial<UsbDevice>): boolean =>
    [serialOf(mac), ecidOf(mac)].some((own) => serialText?.includes(own) === true);
  const before = [...world.present.values()].filter(
    (other) => other.ports[0] === port + 1 || (isMac(usb) && isMac(other)),
  );
  const isLate = (mac + form) % 2 === 0;
  if (!isLate) for (const { handle } of before) world.unplug(handle);
  world.plug(usb);
  if (isLate) for (const { handle } of before) world.unplug(handle);
}

function tick(
  world: BenchWorld,
  key: Parameters<typeof recordSteps>[1]['deviceKeys'][number] | undefined,
  which: number,
): void {
  const { view, command } = world.bench();
  const session = view.sessions.get(view.openSessionId ?? '');
  const steps = session ? followUpSteps(session.profile.settings) : [];
  const stepId = steps[which % Math.max(1, steps.length)]?.id;
  if (key === undefined || stepId === undefined) return;
  const outcome = which % 3 === 0 ? 'undone' : 'done';
  recordSteps(command, { deviceKeys: [key], stepIds: [stepId], outcome, reason: null });
}
