import type { ExportEvent } from '../../enrollment/export-event.ts';
import type { WrittenOrder } from './write-order.ts';

/** The fact to log for files that were written. */
export function exportEvent({ rows, record }: WrittenOrder): ExportEvent {
  const { order, files } = record;
  const [first] = files;
  const [only = null, ...others] = order.sessionIds ?? [];
  return {
    kind: 'export-written',
    sessionId: others.length === 0 ? only : null,
    format: order.format,
    fileName: first?.fileName ?? '',
    rows,
    sha256: first?.sha256 ?? '',
    record,
  };
}
