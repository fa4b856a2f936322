import { settleRefusal } from '../../bench/commands/devices.ts';
import { devicesInOrder } from '../../../enrollment/fold/project.ts';
import { loggedSerial } from '../../../enrollment/serial.ts';
import { CommandEnded, EXIT, wrongUsage } from '../command.ts';
import { openContext, valueOf } from '../command-context.ts';
import { withLog } from '../open-log.ts';
import { command, DATA, flag, needed, option, text } from '../options.ts';

/** `settle`: which of the devices of the open session that show one serial has it. */
export const settleCommand = command({
  name: 'settle',
  summary: 'Say which of several devices with one serial has it; the others are set aside.',
  options: {
    data: DATA,
    serial: needed(text('S')),
    port: option(text('P')),
    nobody: flag,
    by: option(text('NAME')),
  },
  form: '({port} | {nobody})',
  run: (given, io) => {
    const { serial: typed, port, nobody } = given;
    if ((port === undefined) !== nobody) throw wrongUsage('Name --port, or say --nobody.');
    const serial = loggedSerial(typed);
    return withLog(given.data, 'write', (log) => {
      const { context } = openContext(log, given.by ?? null);
      const rows = devicesInOrder(context.view).filter((row) => row.serial?.value === serial);
      const [first] = rows;
      if (first === undefined || rows.length < 2) {
        throw new CommandEnded(EXIT.fault, `No two devices of the open session show “${typed}”.`);
      }
      const holder = port === undefined ? null : rows.find((row) => row.port === port);
      if (holder === undefined) {
        const ports = rows.map((row) => row.port).join(', ');
        throw new CommandEnded(
          EXIT.fault,
          `“${typed}” was shown at ${ports}, not at ${String(port)}.`,
        );
      }
      valueOf(settleRefusal(context, { deviceKey: first.key, holder: holder?.key ?? null }));
      io.answer(JSON.stringify({ kind: 'settled', serial, port: port ?? null, rows: rows.length }));
      return EXIT.well;
    });
  },
});
