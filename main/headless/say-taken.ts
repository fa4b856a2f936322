import type { ExpectedList } from '../../enrollment/import/expected-list.ts';
import { EXIT, type ExitCode, type Io } from './command.ts';

/** Says which rows of a list were not taken, and how the command ends: never well when it took none. */
export function sayTaken(io: Pick<Io, 'say'>, { rows, skipped }: ExpectedList): ExitCode {
  if (skipped.length > 0) io.say(`${skipped.length} rows skipped: see "skipped".`);
  const unclear = skipped.filter(({ reason }) => reason === 'serial-unclear').length;
  if (unclear > 0) {
    io.say(`Of ${unclear} of them it is not certain that they have a serial: look at their lines.`);
    io.say('Add --take-unclear to take them all.');
  }
  if (rows.length > 0) return EXIT.well;
  io.say('Nothing was taken, and nothing is noted.');
  return EXIT.fault;
}
