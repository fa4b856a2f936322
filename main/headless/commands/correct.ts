import { currentRevision } from '../../../enrollment/profile.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import { devicesInOrder } from '../../../enrollment/fold/project.ts';
import { loggedSerial } from '../../../enrollment/serial.ts';
import type { CommandContext } from '../../bench/commands/context.ts';
import { noteDevices, reassignDevices, recordDamage } from '../../bench/commands/corrections.ts';
import { undoLast } from '../../bench/commands/undo.ts';
import { CommandEnded, EXIT, wrongUsage } from '../command.ts';
import { openContext, valueOf } from '../command-context.ts';
import { withLog } from '../open-log.ts';
import { command, DATA, flag, many, needed, option, some, text, whole } from '../options.ts';
import { profileNamed } from './profile.ts';

const BY = option(text('NAME'));
const SERIALS = some(text('S'));

/** `reassign`: devices of the open session get another profile. */
export const reassignCommand = command({
  name: 'reassign',
  summary: 'Re-assign devices of the open session to another profile.',
  options: {
    data: DATA,
    profile: needed(text('N')),
    serial: many(text('S')),
    last: option(whole('N', { least: 1, most: 1000 })),
    by: BY,
  },
  form: '({serial} | {last})',
  run: (given, io) => {
    return withLog(given.data, 'write', (log) => {
      const { context } = openContext(log, given.by ?? null);
      const { profileId } = currentRevision(profileNamed(context.view, given.profile));
      const deviceKeys =
        given.last === undefined ? keysOf(context, given.serial) : lastKeys(context, given.last);
      const changed = valueOf(reassignDevices(context, { deviceKeys, profileId }));
      io.answer(JSON.stringify({ kind: 'reassigned', ...changed }));
      return EXIT.well;
    });
  },
});

/** `note`: writes a note to devices of the open session; without a text it goes. */
export const noteCommand = command({
  name: 'note',
  summary: 'Write a note to devices of the open session, or remove it.',
  options: { data: DATA, serial: SERIALS, text: option(text('T')), by: BY },
  run: (given, io) => {
    return withLog(given.data, 'write', (log) => {
      const { context } = openContext(log, given.by ?? null);
      const deviceKeys = keysOf(context, given.serial);
      const note = given.text?.trim().slice(0, 2000) ?? null;
      valueOf(noteDevices(context, { deviceKeys, note }));
      io.answer(JSON.stringify({ kind: 'noted', devices: deviceKeys.length }));
      return EXIT.well;
    });
  },
});

/** `damage`: flags devices of the open session as damaged, or takes the flag back. */
export const damageCommand = command({
  name: 'damage',
  summary: 'Flag devices of the open session as damaged; --none takes it back.',
  options: { data: DATA, serial: SERIALS, remark: option(text('T')), none: flag, by: BY },
  run: (given, io) => {
    return withLog(given.data, 'write', (log) => {
      const { context } = openContext(log, given.by ?? null);
      const deviceKeys = keysOf(context, given.serial);
      const isDamaged = !given.none;
      const remark = isDamaged ? (given.remark ?? null) : null;
      valueOf(recordDamage(context, { deviceKeys, isDamaged, remark }));
      io.answer(JSON.stringify({ kind: 'damage', devices: deviceKeys.length, isDamaged }));
      return EXIT.well;
    });
  },
});

/** `undo`: takes the last action of the open session back. */
export const undoCommand = command({
  name: 'undo',
  summary: 'Take the last correction or step of the open session back.',
  options: { data: DATA, by: BY },
  run: (given, io) => {
    return withLog(given.data, 'write', (log) => {
      const { context, actions } = openContext(log, given.by ?? null);
      const { label } = valueOf(undoLast(context, actions));
      io.answer(JSON.stringify({ kind: 'undone', action: label.kind, devices: label.devices }));
      return EXIT.well;
    });
  },
});

/** The rows of the open session with these serials, or the end of the command. */
function keysOf({ view }: CommandContext, serials: readonly string[]): readonly DeviceKey[] {
  if (serials.length === 0) throw wrongUsage('--serial is missing.');
  return serials.map((typed) => {
    const serial = loggedSerial(typed);
    const key = serial === null ? undefined : view.keyOfSerial.get(serial);
    if (key) return key;
    throw new CommandEnded(
      EXIT.fault,
      `The open session has no device with the serial “${typed}”.`,
    );
  });
}

const lastKeys = ({ view }: CommandContext, count: number): readonly DeviceKey[] =>
  devicesInOrder(view)
    .slice(-count)
    .map(({ key }) => key);
