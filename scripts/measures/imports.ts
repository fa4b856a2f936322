import { dirname, normalize } from 'node:path';

/** The text of each file, by its path from the root of the repository. */
export type Sources = ReadonlyMap<string, string>;

/** One room that imports another. */
export type Arrow = readonly [from: string, to: string];

/**
 * The rooms of the top floor of `enrollment/`. Its other rooms are rules, below them, and the files
 * at its top level nouns, below these.
 */
const FILES: readonly string[] = ['export', 'import', 'ledger', 'outbox', 'redaction'];

/** The rooms of `renderer/bench/`, from the lowest to the highest; each is a floor. */
const BENCH = ['rows', 'progress', 'lanes', 'table', 'tools', 'panel', 'ports', 'session', 'board'];

/** Which room imports which, including types, each arrow once. */
export function arrowsOf(sources: Sources): readonly Arrow[] {
  const found = new Map<string, Arrow>();
  for (const [path, text] of sources) {
    for (const [, target = ''] of text.matchAll(/ from '(\.[^']+)'/g)) {
      const arrow = arrowBetween(path, normalize(`${dirname(path)}/${target}`));
      if (arrow[0] !== arrow[1]) found.set(arrow.join(' '), arrow);
    }
  }
  return [...found.values()];
}

/** Arrows within `enrollment/` or `renderer/bench/` from one floor to a higher one. */
export const upward = (arrows: readonly Arrow[]): readonly Arrow[] =>
  arrows.filter(([from, to]) => floorOf(from) < floorOf(to));

/** Pairs of rooms that import each other. */
export function mutual(arrows: readonly Arrow[]): readonly Arrow[] {
  const all = new Set(arrows.map((arrow) => arrow.join(' ')));
  return arrows.filter(([from, to]) => from < to && all.has(`${to} ${from}`));
}

/** Outside of `renderer/bench/` the bench screen is one room. */
function arrowBetween(from: string, to: string): Arrow {
  const isWithin = [from, to].every((path) => path.startsWith('renderer/bench/'));
  return isWithin ? [benchRoomOf(from), benchRoomOf(to)] : [roomOf(from), roomOf(to)];
}

const benchRoomOf = (path: string): string => path.split('/').slice(0, 3).join('/');

/** The second-level folder if a room has any; within `enrollment/`, each noun by itself, too. */
function roomOf(path: string): string {
  const [top = '', second = '', ...below] = path.split('/');
  const isOwn = top === 'enrollment' || (below.length > 0 && ['main', 'renderer'].includes(top));
  return isOwn ? `${top}/${second}` : top;
}

/** Comparable within `enrollment/` and within `renderer/bench/`; there are no floors elsewhere. */
function floorOf(room: string): number {
  const [top, name = '', inner] = room.split('/');
  if (top === 'enrollment') return name.includes('.') ? 0 : FILES.includes(name) ? 2 : 1;
  if (top !== 'renderer' || inner === undefined) return Number.NaN;
  // An unlisted file or room may not be imported from any listed room.
  return BENCH.includes(inner) ? BENCH.indexOf(inner) : BENCH.length;
}
