import { resolve } from 'node:path';

import { FORMAT_IDS } from '../../../enrollment/export/formats/format.ts';
import { readLedger } from '../../../enrollment/ledger/ledger.ts';
import { EXPORT_MINUTES, type AutoExportSetting } from '../../../enrollment/setting-event.ts';
import { recordFor } from '../../bench/commands/context.ts';
import { choiceOf, EXIT, numberOf, readOptions, wrongUsage, type Command } from '../command.ts';
import { commandContext, valueOf } from '../command-context.ts';
import { withLog } from '../open-log.ts';

const OPTIONS = {
  data: { type: 'string' },
  folder: { type: 'string' },
  format: { type: 'string' },
  'at-close': { type: 'boolean' },
  every: { type: 'string' },
  off: { type: 'boolean' },
} as const;

type Given = ReturnType<typeof readOptions<typeof OPTIONS>>;

/** `auto-export`: sets what window and `watch` write by themselves; without a choice shows it. */
export const autoExportCommand: Command = {
  name: 'auto-export',
  usage: '--data DIR [--folder DIR --format F [--at-close] [--every MINUTES] | --off]',
  summary: 'Show or set the automatic export, which window and watch do by themselves.',
  run: (args, io) => {
    const given = readOptions(args, OPTIONS, ['data']);
    const setting = settingOf(given);
    return withLog(given.data ?? '', setting === undefined ? 'read' : 'write', (log) => {
      if (setting !== undefined) {
        valueOf(recordFor(commandContext(log), [{ kind: 'auto-export-set', setting }], null));
      }
      io.answer(JSON.stringify(readLedger(log.readOutline()).autoExport?.setting ?? null));
      return EXIT.well;
    });
  },
};

/** Null turns it off; undefined when nothing is to be set. */
function settingOf(given: Given): AutoExportSetting | null | undefined {
  if (given.off === true) return null;
  if (given.folder === undefined) {
    if (given.format === undefined && given.every === undefined && given['at-close'] !== true) {
      return undefined;
    }
    throw wrongUsage('--folder is missing.');
  }
  const everyMinutes =
    given.every === undefined ? null : numberOf('every', given.every, EXPORT_MINUTES);
  const atSessionClose = given['at-close'] === true;
  if (!atSessionClose && everyMinutes === null)
    throw wrongUsage('--at-close or --every is missing.');
  const format = choiceOf('format', given.format ?? '', FORMAT_IDS);
  return { folder: resolve(given.folder), format, options: {}, atSessionClose, everyMinutes };
}
