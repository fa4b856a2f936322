import type { ViewChoices } from '../../state/view-settings.ts';
import { SORTABLE, type SortId } from '../../../enrollment/list/sort-rows.ts';

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
  'services',
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
  port: column('port', 56),
  state: column('state', 150),
  serial: column('serial', 146),
  model: column('model', 104, { grows: 1 }),
  source: column('source', 96),
  mode: column('mode', 92),
  reconnects: column('reconnects', 76, { align: 'end' }),
  services: column('services', 216, { grows: 1 }),
  steps: column('steps', 84),
  next: column('next', 110, { grows: 2.2 }),
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
  'services',
];

/** Least widths where not even the last columns fit: their texts are cut, a serial never is. */
const TIGHT: Readonly<Partial<Record<ColumnId, number>>> = { port: 56, state: 92, next: 72 };

const TICK = 34;
const GAP = 8;
const EDGE = 12;

/** What makes rows larger. */
export type RowSizing = Pick<ViewChoices, 'density' | 'textSize'>;

/** Row heights in px at a text size of 100 %, the same as `--row` in tokens.css. */
export const ROW_HEIGHT = { bench: 44, desk: 32 } as const;

/** The height of a row in whole px: it grows with its text. */
export const rowHeight = ({ density, textSize }: RowSizing): number =>
  Math.round((ROW_HEIGHT[density] * textSize) / 100);

export const HEAD_HEIGHT = 26;

/** How much larger than at 13 px text is. */
const SIZE = { bench: 16 / 13, desk: 1 } as const;

export interface ColumnsInput extends RowSizing {
  readonly chosen: readonly ColumnId[];
  /** Of the list in px. */
  readonly widthPx: number;
  readonly hasTicks: boolean;
}

/** The chosen columns that fit, in their order. */
export function columnsFor(input: ColumnsInput): readonly TableColumn[] {
  const { chosen, density, textSize, widthPx, hasTicks } = input;
  const roomPx = (widthPx / SIZE[density] / textSize) * 100;
  let columns = COLUMNS.filter((id) => chosen.includes(id) || FIXED_COLUMNS.has(id));
  for (const id of GOES_FIRST) {
    if (
      widthPx === 0 ||
      leastOf(
        columns.map((one) => TRACKS[one]),
        hasTicks,
      ) <= roomPx
    )
      break;
    columns = columns.filter((one) => one !== id);
  }
  const usual = columns.map((id) => TRACKS[id]);
  if (widthPx === 0 || leastOf(usual, hasTicks) <= roomPx) return usual;
  return usual.map((track) => ({ ...track, least: TIGHT[track.id] ?? track.least }));
}

const leastOf = (columns: readonly TableColumn[], hasTicks: boolean): number =>
  columns.reduce((sum, { least }) => sum + least + GAP, EDGE + (hasTicks ? TICK + GAP : 0));

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
  return {
    '--tracks': [...(hasTicks ? [rem(TICK, density)] : []), ...tracks].join(' '),
    '--least': rem(leastOf(columns, hasTicks), density),
  };
}

const SORTS: ReadonlySet<string> = new Set(SORTABLE);

/** The column as something to sort by, or null. */
export const sortOfColumn = (id: ColumnId): SortId | null =>
  SORTS.has(id) ? (id as SortId) : null;
