import { currentRevision } from '../../../enrollment/profile.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import { devicesInOrder } from '../../../enrollment/fold/project.ts';
import { loggedSerial } from '../../../enrollment/serial.ts';
import type { CommandContext } from '../../bench/commands/context.ts';
import { noteDevices, reassignDevices, recordDamage } from '../../bench/commands/corrections.ts';
import { undoLast } from '../../bench/commands/undo.ts';
import { CommandEnded, EXIT, numberOf, readOptions, wrongUsage, type Command } from '../command.ts';
import { openContext, valueOf } from '../command-context.ts';
import { withLog } from '../open-log.ts';
import { profileNamed } from './profile.ts';

const TEXT = { type: 'string' } as const;
const SHARED = { data: TEXT, by: TEXT, serial: { type: 'string', multiple: true } } as const;

/** `reassign`: devices of the open session get another profile. */
export const reassignCommand: Command = {
  name: 'reassign',
  usage: '--data DIR --profile N (--serial S… | --last N) [--by NAME]',
  summary: 'Re-assign devices of the open session to another profile.',
  run: (args, io) => {
    const given = readOptions(args, { ...SHARED, profile: TEXT, last: TEXT }, ['data', 'profile']);
    return withLog(given.data ?? '', 'write', (log) => {
      const { context } = openContext(log, given.by ?? null);
      const { profileId } = currentRevision(profileNamed(context.view, given.profile ?? ''));
      const deviceKeys =
        given.last === undefined ? keysOf(context, given.serial) : lastKeys(context, given.last);
      const changed = valueOf(reassignDevices(context, { deviceKeys, profileId }));
      io.answer(JSON.stringify({ kind: 'reassigned', ...changed }));
      return EXIT.well;
    });
  },
};

/** `note`: writes a note to devices of the open session; without a text it goes. */
export const noteCommand: Command = {
  name: 'note',
  usage: '--data DIR --serial S… [--text T] [--by NAME]',
  summary: 'Write a note to devices of the open session, or remove it.',
  run: (args, io) => {
    const given = readOptions(args, { ...SHARED, text: TEXT }, ['data', 'serial']);
    return withLog(given.data ?? '', 'write', (log) => {
      const { context } = openContext(log, given.by ?? null);
      const deviceKeys = keysOf(context, given.serial);
      const note = given.text?.trim().slice(0, 2000) ?? null;
      valueOf(noteDevices(context, { deviceKeys, note }));
      io.answer(JSON.stringify({ kind: 'noted', devices: deviceKeys.length }));
      return EXIT.well;
    });
  },
};

/** `damage`: flags devices of the open session as damaged, or takes the flag back. */
export const damageCommand: Command = {
  name: 'damage',
  usage: '--data DIR --serial S… [--remark T] [--none] [--by NAME]',
  summary: 'Flag devices of the open session as damaged; --none takes it back.',
  run: (args, io) => {
    const given = readOptions(args, { ...SHARED, remark: TEXT, none: { type: 'boolean' } }, [
      'data',
      'serial',
    ]);
    return withLog(given.data ?? '', 'write', (log) => {
      const { context } = openContext(log, given.by ?? null);
      const deviceKeys = keysOf(context, given.serial);
      const isDamaged = given.none !== true;
      const remark = isDamaged ? (given.remark ?? null) : null;
      valueOf(recordDamage(context, { deviceKeys, isDamaged, remark }));
      io.answer(JSON.stringify({ kind: 'damage', devices: deviceKeys.length, isDamaged }));
      return EXIT.well;
    });
  },
};

/** `undo`: takes the last action of the open session back. */
export const undoCommand: Command = {
  name: 'undo',
  usage: '--data DIR [--by NAME]',
  summary: 'Take the last correction or step of the open session back.',
  run: (args, io) => {
    const given = readOptions(args, { data: TEXT, by: TEXT }, ['data']);
    return withLog(given.data ?? '', 'write', (log) => {
      const { context, actions } = openContext(log, given.by ?? null);
      const { label } = valueOf(undoLast(context, actions));
      io.answer(JSON.stringify({ kind: 'undone', action: label.kind, devices: label.devices }));
      return EXIT.well;
    });
  },
};

/** The rows of the open session with these serials, or the end of the command. */
function keysOf({ view }: CommandContext, serials: readonly string[] = []): readonly DeviceKey[] {
  if (serials.length === 0) throw wrongUsage('--serial is missing.');
  return serials.map((text) => {
    const serial = loggedSerial(text);
    const key = serial === null ? undefined : view.keyOfSerial.get(serial);
    if (key) return key;
    throw new CommandEnded(EXIT.fault, `The open session has no device with the serial “${text}”.`);
  });
}

function lastKeys({ view }: CommandContext, text: string): readonly DeviceKey[] {
  const count = numberOf('last', text, { least: 1, most: 1000 });
  return devicesInOrder(view)
    .slice(-count)
    .map(({ key }) => key);
}
