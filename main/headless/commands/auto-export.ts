import { resolve } from 'node:path';

import { FORMAT_IDS } from '../../../enrollment/export/formats/format.ts';
import { readLedger } from '../../../enrollment/ledger/ledger.ts';
import { EXPORT_MINUTES, type AutoExportSetting } from '../../../enrollment/setting-event.ts';
import { recordFor } from '../../bench/commands/context.ts';
import { EXIT, wrongUsage } from '../command.ts';
import { commandContext, valueOf } from '../command-context.ts';
import { withLog } from '../open-log.ts';
import { choice, command, DATA, flag, option, text, type Given, whole } from '../options.ts';

const OPTIONS = {
  data: DATA,
  folder: option(text('DIR')),
  format: option(choice(FORMAT_IDS)),
  'at-close': flag,
  every: option(whole('MINUTES', EXPORT_MINUTES)),
  off: flag,
};

/** `auto-export`: sets what window and `watch` write by themselves; without a choice shows it. */
export const autoExportCommand = command({
  name: 'auto-export',
  summary: 'Show or set the automatic export, which window and watch do by themselves.',
  options: OPTIONS,
  form: '[{folder} {format} [{at-close}] [{every}] | {off}]',
  run: (given, io) => {
    const setting = settingOf(given);
    return withLog(given.data, setting === undefined ? 'read' : 'write', (log) => {
      if (setting !== undefined) {
        valueOf(recordFor(commandContext(log), [{ kind: 'auto-export-set', setting }], null));
      }
      io.answer(JSON.stringify(readLedger(log.readOutline()).autoExport?.setting ?? null));
      return EXIT.well;
    });
  },
});

/** Null turns it off; undefined when nothing is to be set. */
function settingOf(given: Given<typeof OPTIONS>): AutoExportSetting | null | undefined {
  const { folder, format, every, off, 'at-close': atSessionClose } = given;
  if (off) return null;
  const isAsked = format !== undefined || every !== undefined || atSessionClose;
  if (folder === undefined && !isAsked) return undefined;
  if (folder === undefined) throw wrongUsage('--folder is missing.');
  if (!atSessionClose && every === undefined) throw wrongUsage('--at-close or --every is missing.');
  if (format === undefined) throw wrongUsage('--format is missing.');
  const when = { atSessionClose, everyMinutes: every ?? null };
  return { folder: resolve(folder), format, options: {}, ...when };
}
