import type { LoggedEvent } from '../../enrollment/events.ts';
import { hardwareIdHider } from '../../enrollment/export/without-hardware-ids.ts';
import type { OrderOptions } from '../../enrollment/ledger/export-order.ts';
import { eventLine } from '../../enrollment/export/formats/jsonl.ts';
import type { FilePiece, WriteOptions, WrittenFile } from '../files/file-set.ts';
import { writeFile } from '../files/write-file.ts';
import type { WriteResult } from '../files/write-failure.ts';

/**
 * Writes events to one JSON Lines file, in the order in which they are given; with ECID and UDID only
 * when they are asked for.
 */
export function exportHistory(
  path: string,
  events: Iterable<LoggedEvent>,
  { hardwareIds = false }: Pick<OrderOptions, 'hardwareIds'>,
  options: WriteOptions,
): WriteResult<readonly WrittenFile[]> {
  return writeFile(
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
