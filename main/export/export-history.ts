import type { LoggedEvent } from '../../enrollment/events.ts';
import { hardwareIdHider } from '../../enrollment/export/without-hardware-ids.ts';
import type { OrderOptions } from '../../enrollment/export-order.ts';
import { eventLine } from '../../enrollment/export/formats/jsonl.ts';
import type { FilePiece } from '../files/file-set.ts';
import type { ExportFiles, ExportOptions } from './write-rows.ts';

/**
 * Writes events to one JSON Lines file, in the order in which they are given; with ECID and UDID only
 * when they are asked for.
 */
export function exportHistory(
  path: string,
  events: Iterable<LoggedEvent>,
  { hardwareIds = false }: Pick<OrderOptions, 'hardwareIds'>,
  { files, ...options }: ExportOptions,
): ReturnType<ExportFiles['writeFile']> {
  return files.writeFile(
    path,
    linePieces(events, hardwareIds ? (logged) => logged : hardwareIdHider()),
    options,
  );
}

function* linePieces(
  events: Iterable<LoggedEvent>,
  shown: (logged: LoggedEvent) => LoggedEvent,
): Generator<FilePiece> {
  yield { part: 1, content: '', rows: 0 };
  for (const event of events) yield { part: 1, content: eventLine(shown(event)), rows: 1 };
}
