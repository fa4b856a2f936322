import type { ListChoice } from '../../../enrollment/intake/expected-preview.ts';
import { stopSerials } from '../../bench/commands/lists.ts';
import { readListFile } from '../../intake/read-list-file.ts';
import { previewList, readList } from '../../intake/read-list.ts';
import { describeListRefusal, type ListRefusalWords } from '../../../words/en/reconcile.ts';
import { CommandEnded, EXIT, readOptions, wrongUsage, type Command } from '../command.ts';
import { commandContext, valueOf } from '../command-context.ts';
import { openLogFor } from '../open-log.ts';

/** `import stops`: puts serials on the stop list, which no session lets pass. */
export const importStops: Command = {
  name: 'import stops',
  usage: '--data DIR --file F [--map serial=COL[,reason=COL]] [--reason TEXT]',
  summary: 'Put the serials of a list on the stop list; its columns are guessed without --map.',
  run: async (args, io) => {
    const given = readOptions(
      args,
      {
        data: { type: 'string' },
        file: { type: 'string' },
        map: { type: 'string' },
        reason: { type: 'string' },
      },
      ['data', 'file'],
    );
    const map = given.map === undefined ? null : mapOf(given.map);
    const bytes = await bytesOf(given.file ?? '');
    const choice = await choiceFor(bytes, map?.serial ?? null);
    const read = await readList(bytes, choice, () => undefined);
    if (read.kind !== 'list') throw refusal(read);
    const log = openLogFor(given.data ?? '', 'write');
    try {
      const { rows, skipped, total } = read.list;
      const common = given.reason ?? null;
      const stopped = rows.map(({ serial, extras }) => {
        return { serial, reason: extras[map?.reason ?? ''] ?? common };
      });
      const { added } = valueOf(stopSerials(commandContext(log), stopped));
      const taken = rows.length;
      io.answer(JSON.stringify({ rows: total, taken, added: added.length, skipped }));
      if (skipped.length > 0) io.say(`${skipped.length} rows were not taken: see "skipped".`);
      return EXIT.well;
    } finally {
      log.close();
    }
  },
};

async function choiceFor(bytes: Uint8Array, serial: string | null): Promise<ListChoice> {
  const preview = await previewList(bytes, null, []);
  if ('kind' in preview) throw refusal(preview);
  const { choice, headers } = preview;
  const wanted = serial?.toLowerCase();
  const named = headers.find((header) => header.toLowerCase() === wanted);
  if (wanted !== undefined && named === undefined) {
    throw refusal({ kind: 'column-missing', header: serial ?? '', headers });
  }
  const column = named ?? choice.columns.serial;
  if (column === undefined)
    throw wrongUsage('No column has serials. Name it with --map serial=COL.');
  return { ...choice, columns: { serial: column } };
}

/** `serial=COL` or `serial=COL,reason=COL`. */
function mapOf(text: string): { readonly serial: string; readonly reason: string | null } {
  const found = /^serial=(.+?)(?:,reason=(.+))?$/u.exec(text.trim());
  const serial = found?.[1]?.trim();
  if (serial === undefined) throw wrongUsage('--map takes serial=COL or serial=COL,reason=COL.');
  return { serial, reason: found?.[2]?.trim() ?? null };
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const file = await readListFile(path);
  if (file.kind !== 'file') throw refusal(file);
  return file.bytes;
}

function refusal(of: ListRefusalWords): CommandEnded {
  const { what, next } = describeListRefusal(of);
  return new CommandEnded(EXIT.fault, `${what} ${next}`);
}
