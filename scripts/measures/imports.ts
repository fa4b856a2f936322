import { dirname, normalize } from 'node:path';

/** The text of each file, by its path from the root of the repository. */
export type Sources = ReadonlyMap<string, string>;

/** One room that imports another. */
export type Arrow = readonly [from: string, to: string];

/**
 * The floors of `enrollment/`, each of which may import itself and those before it. Anything not
 * named is a rule, except for the files at the top level, which are nouns.
 */
const FILES: readonly string[] = ['export', 'intake', 'ledger', 'redaction'];

/** Which room imports which, including types, each arrow once. */
export function arrowsOf(sources: Sources): readonly Arrow[] {
  const found = new Map<string, Arrow>();
  for (const [path, text] of sources) {
    for (const [, target = ''] of text.matchAll(/ from '(\.[^']+)'/g)) {
      const arrow = [roomOf(path), roomOf(normalize(`${dirname(path)}/${target}`))] as const;
      if (arrow[0] !== arrow[1]) found.set(arrow.join(' '), arrow);
    }
  }
  return [...found.values()];
}

/** Arrows within `enrollment/` from one floor to a higher one. */
export const upward = (arrows: readonly Arrow[]): readonly Arrow[] =>
  arrows.filter(([from, to]) => floorOf(from) < floorOf(to));

/** Pairs of rooms that import each other. */
export function mutual(arrows: readonly Arrow[]): readonly Arrow[] {
  const all = new Set(arrows.map((arrow) => arrow.join(' ')));
  return arrows.filter(([from, to]) => from < to && all.has(`${to} ${from}`));
}

/** The second-level folder if a room has any; within `enrollment/`, each noun by itself, too. */
function roomOf(path: string): string {
  const [top = '', second = '', ...below] = path.split('/');
  const isOwn = top === 'enrollment' || (below.length > 0 && ['main', 'renderer'].includes(top));
  return isOwn ? `${top}/${second}` : top;
}

/** 0 for nouns, 1 for rules, 2 for files; there are no floors outside `enrollment/`. */
function floorOf(room: string): number {
  const [top, name = ''] = room.split('/');
  if (top !== 'enrollment') return Number.NaN;
  if (name.includes('.')) return 0;
  return FILES.includes(name) ? 2 : 1;
}
