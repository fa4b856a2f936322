import type { Words } from '../../words/catalogue.ts';
import type { ViewChoices } from '../state/view-settings.ts';

/** Columns of the device table; `bench` density keeps only what is read from two metres. */
export type ColumnId = keyof Words['bench']['table']['columns'];

export interface TableColumn {
  readonly id: ColumnId;
  readonly width: number | `${number}fr`;
  readonly minWidth: number;
  readonly align: 'start' | 'end';
}

const start = (id: ColumnId, width: TableColumn['width'], minWidth: number): TableColumn => ({
  id,
  width,
  minWidth,
  align: 'start',
});
const end = (id: ColumnId, width: number): TableColumn => ({
  id,
  width,
  minWidth: width,
  align: 'end',
});

const DESK: readonly TableColumn[] = [
  end('ordinal', 48),
  start('state', '1.1fr', 150),
  start('serial', 148, 148),
  start('source', 96, 96),
  start('model', '1.3fr', 130),
  start('mode', 84, 84),
  start('port', 72, 72),
  end('lastSeen', 78),
  end('reconnects', 92),
  start('next', '1.6fr', 170),
];

const BENCH: readonly TableColumn[] = [
  end('ordinal', 60),
  start('state', '1.2fr', 190),
  start('serial', 190, 190),
  start('model', '1.2fr', 160),
  start('port', 96, 96),
  start('next', '1.5fr', 200),
];

export const columnsFor = (density: ViewChoices['density']): readonly TableColumn[] =>
  density === 'bench' ? BENCH : DESK;

/** Row heights in px, the same as `--row` in tokens.css; the virtualiser needs them as numbers. */
export const ROW_HEIGHT = { bench: 62, desk: 46 } as const;
