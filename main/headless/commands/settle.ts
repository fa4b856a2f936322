import { settleRefusal } from '../../bench/commands/devices.ts';
import { devicesInOrder } from '../../../enrollment/fold/project.ts';
import { loggedSerial } from '../../../enrollment/serial.ts';
import { CommandEnded, EXIT, readOptions, wrongUsage, type Command } from '../command.ts';
import { openContext, valueOf } from '../command-context.ts';
import { withLog } from '../open-log.ts';

const TEXT = { type: 'string' } as const;

/** `settle`: which of the devices of the open session that show one serial has it. */
export const settleCommand: Command = {
  name: 'settle',
  usage: '--data DIR --serial S (--port P | --nobody) [--by NAME]',
  summary: 'Say which of several devices with one serial has it; the others are set aside.',
  run: (args, io) => {
    const given = readOptions(
      args,
      { data: TEXT, by: TEXT, serial: TEXT, port: TEXT, nobody: { type: 'boolean' } },
      ['data', 'serial'],
    );
    const { serial: text = '', port, nobody = false } = given;
    if ((port === undefined) !== nobody) throw wrongUsage('Name --port, or say --nobody.');
    const serial = loggedSerial(text);
    return withLog(given.data ?? '', 'write', (log) => {
      const { context } = openContext(log, given.by ?? null);
      const rows = devicesInOrder(context.view).filter((row) => row.serial?.value === serial);
      const [first] = rows;
      if (first === undefined || rows.length < 2) {
        throw new CommandEnded(EXIT.fault, `No two devices of the open session show “${text}”.`);
      }
      const holder = port === undefined ? null : rows.find((row) => row.port === port);
      if (holder === undefined) {
        const ports = rows.map((row) => row.port).join(', ');
        throw new CommandEnded(
          EXIT.fault,
          `“${text}” was shown at ${ports}, not at ${String(port)}.`,
        );
      }
      valueOf(settleRefusal(context, { deviceKey: first.key, holder: holder?.key ?? null }));
      io.answer(JSON.stringify({ kind: 'settled', serial, port: port ?? null, rows: rows.length }));
      return EXIT.well;
    });
  },
};
