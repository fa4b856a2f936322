import type { LoggedEvent } from '../../enrollment/events.ts';
import { eventLine } from '../../enrollment/export/formats/jsonl.ts';
import type { ExportResult } from './export-failure.ts';
import type { Accept, FilePiece, WrittenFile } from './file-set.ts';
import { writeFile } from './write-file.ts';

/** Writes events to one JSON Lines file, in the order in which they are given. */
export function exportHistory(
  path: string,
  events: Iterable<LoggedEvent>,
  accept?: Accept,
): ExportResult<readonly WrittenFile[]> {
  return writeFile(path, linePieces(events), accept);
}

function* linePieces(events: Iterable<LoggedEvent>): Generator<FilePiece> {
  yield { part: 1, content: '', rows: 0 };
  for (const event of events) yield { part: 1, content: eventLine(event), rows: 1 };
}
