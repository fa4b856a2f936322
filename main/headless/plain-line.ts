import { oneLine, plainJson } from '../../enrollment/one-line.ts';

/** A line for a terminal or a pipe: JSON stays what it says, and fields stay apart by their tabs. */
export const plainLine = (line: string): string =>
  /^[[{]/.test(line) ? plainJson(line) : line.split('\t').map(oneLine).join('\t');

/** Fields in a line, with tabs between them and none inside. */
export const tabbed = (fields: readonly unknown[]): string => fields.map(textOf).join('\t');

const textOf = (field: unknown): string =>
  typeof field === 'string' || typeof field === 'number' ? oneLine(String(field)) : '';
