import type { Device } from '../../../enrollment/device.ts';
import { noteDevices } from '../../../main/bench/commands/corrections.ts';
import { saveProfile } from '../../../main/bench/commands/profiles.ts';
import { aProfile } from '../../enrollment/bench/paper-bench.ts';
import type { BenchWorld } from './bench-world.ts';

/** Operations that the stories of corrections need repeatedly. */
export const handsOn = (world: () => BenchWorld) => {
  const bench = () => world().bench();
  const command = () => bench().command;
  const rows = (): readonly Device[] => bench().snapshot().devices;
  const row = (index = 0): Device => {
    const device = rows()[index];
    if (!device) throw new Error(`no row ${String(index)}`);
    return device;
  };
  const keys = (index = 0) => ({ deviceKeys: [row(index).key] });
  return {
    bench,
    command,
    rows,
    row,
    keys,
    kindsInLog: (): readonly string[] =>
      [...world().log().readAll()].map(({ event }) => event.kind),
    /** Creates a second profile with another method; returns its id. */
    labProfile: (): string => {
      const settings = { ...aProfile, method: 'ade', name: 'Lab' } as const;
      const saved = saveProfile(command(), { profileId: null, settings });
      if (!saved.ok) throw new Error(saved.failure.kind);
      return saved.value.profileId;
    },
    /** Adds a note to the first row, some time after any earlier event. */
    note: (text: string | null) => {
      world().wait(1);
      return noteDevices(command(), { ...keys(), note: text });
    },
  };
};
