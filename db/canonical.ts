import type { RowContent } from './log-row.ts';

/**
 * The content of a row in its one canonical form: each field as `<bytes in UTF-8>:<text>`, null as
 * `-`, integers in decimal, in this order.
 */
export function canonicalText(row: RowContent): string {
  return (
    field(String(row.encoding)) +
    field(String(row.seq)) +
    field(row.id) +
    field(row.bench_id) +
    field(String(row.at_ms)) +
    field(String(row.mono_ms)) +
    field(row.technician) +
    field(row.kind) +
    field(row.session_id) +
    field(row.device_key) +
    field(row.ecid) +
    field(row.serial) +
    field(row.body)
  );
}

const field = (text: string | null): string =>
  text === null ? '-' : `${Buffer.byteLength(text, 'utf8')}:${text}`;
