import type { ViewChoices } from '../../state/view-settings.ts';
import { SORTABLE, type SortId } from '../rows/sort-rows.ts';

/** Every column of the list, in the order in which they stand. */
export const COLUMNS = [
  'ordinal',
  'port',
  'state',
  'serial',
  'model',
  'source',
  'mode',
  'reconnects',
  'steps',
  'next',
  'seen',
] as const;
export type ColumnId = (typeof COLUMNS)[number];

/** Columns that are always shown: without them a row says nothing. */
export const FIXED_COLUMNS: ReadonlySet<ColumnId> = new Set(['state', 'serial', 'next']);

export interface TableColumn {
  readonly id: ColumnId;
  /** Least width in px at a text of 13 px. */
  readonly least: number;
  /** Its share of what is left; 0 for a fixed width. */
  readonly grows: number;
  readonly align: 'start' | 'end';
}

const column = (
  id: ColumnId,
  least: number,
  { grows = 0, align = 'start' }: Partial<Pick<TableColumn, 'grows' | 'align'>> = {},
): TableColumn => ({ id, least, grows, align });

/** The serial fits 12 characters, the longest that Apple uses, in three groups. */
const TRACKS: Readonly<Record<ColumnId, TableColumn>> = {
  ordinal: column('ordinal', 40, { align: 'end' }),
  port: column('port', 64),
  state: column('state', 150),
  serial: column('serial', 146),
  model: column('model', 104, { grows: 1 }),
  source: column('source', 96),
  mode: column('mode', 92),
  reconnects: column('reconnects', 76, { align: 'end' }),
  steps: column('steps', 84),
  next: column('next', 150, { grows: 2.2 }),
  seen: column('seen', 56, { align: 'end' }),
};

/** What goes first where the list is narrow. */
const GOES_FIRST: readonly ColumnId[] = [
  'source',
  'mode',
  'reconnects',
  'ordinal',
  'seen',
  'model',
  'steps',
];

const TICK = 34;
const GAP = 8;
const EDGE = 12;

/** The row height in px, the same as `--row` in tokens.css; the list needs it as a number. */
export const ROW_HEIGHT = { bench: 44, desk: 32 } as const;

export const HEAD_HEIGHT = 26;

/** How much larger than at 13 px text is. */
const SIZE = { bench: 16 / 13, desk: 1 } as const;

interface ColumnsInput {
  readonly chosen: readonly ColumnId[];
  readonly density: ViewChoices['density'];
  /** Of the list in px. */
  readonly widthPx: number;
  /** Of the root's text in px: 16, times the text size setting. */
  readonly remPx: number;
  readonly hasTicks: boolean;
}

/** The chosen columns that fit, in their order. */
export function columnsFor(input: ColumnsInput): readonly TableColumn[] {
  const { chosen, density, widthPx, remPx, hasTicks } = input;
  const roomPx = (widthPx / SIZE[density] / remPx) * 16;
  let columns = COLUMNS.filter((id) => chosen.includes(id) || FIXED_COLUMNS.has(id));
  for (const id of GOES_FIRST) {
    if (widthPx === 0 || leastOf(columns, hasTicks) <= roomPx) break;
    columns = columns.filter((one) => one !== id);
  }
  return columns.map((id) => TRACKS[id]);
}

const leastOf = (columns: readonly ColumnId[], hasTicks: boolean): number =>
  columns.reduce((sum, id) => sum + TRACKS[id].least + GAP, EDGE + (hasTicks ? TICK + GAP : 0));

const rem = (px: number, density: ViewChoices['density']): string =>
  `${String((px * SIZE[density]) / 16)}rem`;

/** The columns as CSS grid tracks and their least width, with the checkboxes if any. */
export function trackStyle(
  columns: readonly TableColumn[],
  hasTicks: boolean,
  density: ViewChoices['density'],
): object {
  const tracks = columns.map(({ least, grows }) =>
    grows === 0 ? rem(least, density) : `minmax(${rem(least, density)}, ${String(grows)}fr)`,
  );
  const ids = columns.map(({ id }) => id);
  return {
    '--tracks': [...(hasTicks ? [rem(TICK, density)] : []), ...tracks].join(' '),
    '--least': rem(leastOf(ids, hasTicks), density),
  };
}

const SORTS: ReadonlySet<string> = new Set(SORTABLE);

/** The column as something to sort by, or null. */
export const sortOfColumn = (id: ColumnId): SortId | null =>
  SORTS.has(id) ? (id as SortId) : null;
