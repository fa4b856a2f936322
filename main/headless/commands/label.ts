import { logLabel, removeLabel } from '../../bench/commands/labels.ts';
import { devicesInOrder } from '../../../enrollment/fold/project.ts';
import { isLabelOnly } from '../../../enrollment/device.ts';
import { loggedSerial } from '../../../enrollment/serial.ts';
import { CommandEnded, EXIT } from '../command.ts';
import { openContext, valueOf } from '../command-context.ts';
import { withLog } from '../open-log.ts';
import { command, DATA, flag, option, text } from '../options.ts';

/** `label`: logs a Mac that USB cannot show from its label, or takes such a row out again. */
export const labelCommand = command({
  name: 'label',
  summary:
    'Log a Mac that USB cannot show from the serial on its label; --remove takes it out again.',
  word: 'SERIAL',
  options: {
    data: DATA,
    model: option(text('M')),
    sure: flag,
    remove: flag,
    by: option(text('NAME')),
  },
  run: (given, io, serial) =>
    withLog(given.data, 'write', (log) => {
      const { context } = openContext(log, given.by ?? null);
      if (given.remove) {
        const isMeant = loggedSerial(serial);
        const row = devicesInOrder(context.view).find(
          (one) => isLabelOnly(one) && one.serial?.value === isMeant,
        );
        if (row === undefined) {
          throw new CommandEnded(EXIT.fault, `No label of “${serial}” is in the open session.`);
        }
        valueOf(removeLabel(context, { deviceKey: row.key }));
        io.answer(JSON.stringify({ kind: 'label-removed', serial: isMeant }));
        return EXIT.well;
      }
      const model = given.model?.trim().slice(0, 80) ?? null;
      const entry = { first: serial, second: serial, source: 'typed', isSure: given.sure } as const;
      const logged = valueOf(logLabel(context, { ...entry, model: model === '' ? null : model }));
      io.answer(JSON.stringify({ kind: 'label-logged', serial: logged.serial, model }));
      return EXIT.well;
    }),
});
