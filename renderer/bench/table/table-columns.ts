import type { Words } from '../../../words/catalogue.ts';
import type { ViewChoices } from '../../state/view-settings.ts';

export type ColumnId = keyof Words['bench']['table']['columns'];

export interface TableColumn {
  readonly id: ColumnId;
  readonly width: `${number}px` | `${number}fr`;
  readonly minWidth: number;
  readonly align: 'start' | 'end';
}

const column = (
  id: ColumnId,
  minWidth: number,
  width: TableColumn['width'] = `${minWidth}px`,
  align: TableColumn['align'] = 'start',
): TableColumn => ({ id, width, minWidth, align });

/**
 * Fits a serial of 12 characters, the longest that Apple uses, in three groups with its padding.
 */
const SERIAL_PX = 146;
/** The same in the type size that is legible from two metres. */
const FAR_SERIAL_PX = 180;

/** Every fact in a column of its own: the office screen. */
const WIDE: readonly TableColumn[] = [
  column('ordinal', 52, '52px', 'end'),
  column('state', 200, '1fr'),
  column('serial', SERIAL_PX),
  column('source', 110),
  column('model', 150, '1.3fr'),
  column('mode', 100),
  column('port', 84),
  column('lastSeen', 84, '84px', 'end'),
  column('reconnects', 100, '100px', 'end'),
  column('next', 190, '1.6fr'),
];

/** Two facts per column, one above the other, so that the next step stays visible. */
const FOLDED: readonly TableColumn[] = [
  column('ordinal', 46, '46px', 'end'),
  column('state', 204),
  column('serialAndSource', SERIAL_PX),
  column('model', 104, '1.1fr'),
  column('portAndMode', 98),
  column('lastSeenAndReconnects', 84),
  column('next', 114, '1.5fr'),
];

/** What has to be legible from two metres. */
const FAR: readonly TableColumn[] = [
  column('ordinal', 58, '58px', 'end'),
  column('portAndMode', 112),
  column('state', 230, '1.1fr'),
  column('serialAndSource', FAR_SERIAL_PX),
  column('next', 190, '1.5fr'),
];

const WIDE_FROM_PX = 1240;

/** The columns for a density and the width of the table in px. */
export function columnsFor(
  density: ViewChoices['density'],
  widthPx: number,
): readonly TableColumn[] {
  if (density === 'bench') return FAR;
  return widthPx >= WIDE_FROM_PX ? WIDE : FOLDED;
}

const TICK_PX = 44;

/** The columns as CSS grid tracks and their minimum width, with the checkboxes if any. */
export function trackStyle(columns: readonly TableColumn[], hasTicks: boolean): object {
  const ticks = hasTicks ? [TICK_PX] : [];
  const least = [...ticks, ...columns.map((column) => column.minWidth)];
  const tracks = columns.map(({ minWidth, width }) =>
    width.endsWith('fr') ? `minmax(${String(minWidth)}px, ${width})` : width,
  );
  return {
    '--tracks': [...ticks.map((px) => `${String(px)}px`), ...tracks].join(' '),
    '--least': `${String(least.reduce((sum, px) => sum + px, 0))}px`,
  };
}

export const HEAD_HEIGHT = 34;

/** Row heights in px, the same as `--row` in tokens.css; the table needs them as numbers. */
export const ROW_HEIGHT = { bench: 62, desk: 46 } as const;
