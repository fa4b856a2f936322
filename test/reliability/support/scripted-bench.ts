import type { BenchLog } from '../../../db/index.ts';
import type { Clock, UsbListener } from '../../../enrollment/ports.ts';
import type { UsbDevice } from '../../../enrollment/usb-device.ts';
import { completeProfile } from '../../../enrollment/guide/complete-profile.ts';
import { createBench, type Bench } from '../../../main/bench/bench.ts';
import { saveProfile } from '../../../main/bench/commands/profiles.ts';
import { createUuidV7 } from '../../../db/uuid-v7.ts';

/**
 * A bench over a real log, whose USB is controlled by the test. Independent of the test library.
 */
export interface ScriptedBench {
  readonly bench: Bench;
  readonly usb: UsbListener;
  /** Opens a session of this name, creating a profile if there is none. */
  readonly openSession: (name: string) => void;
}

const SILENT = { info: () => undefined, warn: () => undefined, fault: () => undefined };

/** `present` is what the first enumeration finds. */
export async function startScriptedBench(
  log: BenchLog,
  clock: Clock,
  present: readonly UsbDevice[] = [],
  retryMs = 2000,
): Promise<ScriptedBench> {
  let usb: UsbListener | null = null;
  const bench = createBench({
    log,
    care: log,
    clock,
    retryMs,
    diagnostics: SILENT,
    isPractice: false,
    ids: createUuidV7({ clock, after: log.newestId() }),
    watcher: {
      start: (listener) => {
        usb = listener;
        for (const device of present) {
          listener.onAttach({ usb: device, ancestors: [], noticedBy: 'first-look' });
        }
        listener.onState({ kind: 'watching' });
        return Promise.resolve();
      },
      stop: () => Promise.resolve(),
    },
  });
  const openSession = (name: string): void => {
    const known = [...bench.view.profiles.keys()][0];
    const profileId = known ?? newProfile(bench);
    const opened = bench.openSession({ name, profileId, target: null });
    if (!opened.ok) throw new Error(opened.failure.kind);
  };
  await bench.start();
  if (usb === null) throw new Error('the bench did not start to watch');
  return { bench, usb, openSession };
}

function newProfile(bench: Bench): string {
  const settings = completeProfile({
    name: 'Shared Macs',
    method: 'apple-configurator',
    affinity: 'without',
  });
  const saved = saveProfile(bench.command, { profileId: null, settings });
  if (!saved.ok) throw new Error(saved.failure.kind);
  return saved.value.profileId;
}

/** The n-th running Mac, at the n-th port. */
export const macAt = (n: number, handle = `mac-${n}`): UsbDevice => ({
  handle,
  vendorId: 0x05ac,
  productId: 0x1905,
  bcdDevice: 0x1507,
  productName: 'Mac',
  bus: '1',
  ports: [Math.floor(n / 16) + 1, (n % 16) + 1],
  serialText: `SOAK${String(n).padStart(6, '0')}`,
});
