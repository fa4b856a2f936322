import type { Sequence } from '../sequence.ts';
import { deviceOfItem, type ListItem } from './list-item.ts';

/** A part of the list: items in their order, or the other way round. */
export interface Part {
  readonly items: Sequence<ListItem>;
  readonly isReversed?: boolean;
}

/** The lines of a list. Never copied into one array: there may be 100,000, of which 40 are drawn. */
export interface Lines {
  readonly length: number;
  /** How many of them have a device. */
  readonly devices: number;
  readonly at: (index: number) => ListItem | undefined;
  /**
   * Where the line of this id is; -1 if nowhere.
   * @param near where it was: that is looked at first.
   */
  readonly indexOf: (id: string, near?: number) => number;
  /** The rows of all devices, in the order of the lines. */
  readonly ids: () => readonly string[];
}

/** The lines of these parts, one after another. */
export function linesOf(parts: readonly Part[]): Lines {
  const starts: number[] = [];
  let length = 0;
  let devices = 0;
  for (const { items } of parts) {
    starts.push(length);
    length += items.length;
    // All items of a part are of a kind, but for the settled among those that wait.
    if (deviceOfItem(items.at(0)) !== null) devices += items.length;
  }
  const at = (index: number): ListItem | undefined => {
    if (index < 0 || index >= length) return undefined;
    const part = starts.findLastIndex((start) => start <= index);
    const { items, isReversed = false } = parts[part] ?? NOTHING;
    const place = index - (starts[part] ?? 0);
    return items.at(isReversed ? items.length - 1 - place : place);
  };
  return {
    length,
    devices,
    at,
    indexOf: (id, near = 0) => {
      // A line moves by few places, and is mostly where it was.
      for (let away = 0; away < length; away += 1) {
        const [below, above] = [near + away, near - away];
        if (at(below)?.id === id) return below;
        if (at(above)?.id === id) return above;
        if (below >= length && above < 0) break;
      }
      return -1;
    },
    ids: () =>
      parts.flatMap(({ items, isReversed = false }) => {
        const ids = [...items].flatMap((item) => deviceOfItem(item)?.id ?? []);
        return isReversed ? ids.reverse() : ids;
      }),
  };
}

/** Where a line is among lines that follow one another; the first one if it is nowhere. */
export function createPlace(): (lines: Lines, id: string) => number {
  let last = 0;
  return (lines, id) => {
    last = Math.max(0, lines.indexOf(id, last));
    return last;
  };
}

const NOTHING: Part = { items: [] };
