import { lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Rectangle, Screen, WindowBounds } from './window-bounds.ts';

/** A position takes some 200 bytes: anything larger was not written here. */
const MOST_BYTES = 4096;
/** Far beyond any desktop, yet small enough for exact arithmetic. */
const FARTHEST = 1_000_000;

/** The windows whose position is stored, each in a file of its own. */
export type PlacedWindow = 'window' | 'wall';

const fileIn = (folder: string, window: PlacedWindow): string =>
  join(folder, `${window}-place.json`);

/** The stored position of the window; null if missing or unreadable. */
export function readWindowBounds(
  folder: string,
  window: PlacedWindow = 'window',
): WindowBounds | null {
  try {
    const file = fileIn(folder, window);
    const found = lstatSync(file);
    // A pipe in its place would block the window for ever.
    if (!found.isFile() || found.size > MOST_BYTES) return null;
    return placeOf(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Stores a position, completely or not at all. Throws errors of the file system. */
export function keepWindowBounds(
  folder: string,
  place: WindowBounds,
  window: PlacedWindow = 'window',
): void {
  const draft = `${fileIn(folder, window)}.tmp`;
  rmSync(draft, { force: true });
  writeFileSync(draft, `${JSON.stringify(place)}\n`, { mode: 0o600, flag: 'wx' });
  renameSync(draft, fileIn(folder, window));
}

function placeOf(value: unknown): WindowBounds | null {
  const { bounds, isMaximized, screen } = fieldsOf(value);
  const place = { bounds: rectangleOf(bounds), screen: screenOf(screen) };
  if (place.bounds === null || place.screen === null) return null;
  return { bounds: place.bounds, isMaximized: isMaximized === true, screen: place.screen };
}

function screenOf(value: unknown): Screen | null {
  const { id, workArea } = fieldsOf(value);
  const area = rectangleOf(workArea);
  return Number.isSafeInteger(id) && area !== null ? { id: id as number, workArea: area } : null;
}

function rectangleOf(value: unknown): Rectangle | null {
  const { x, y, width, height } = fieldsOf(value);
  if (![x, y, width, height].every(isPixels)) return null;
  const rectangle = { x, y, width, height } as Rectangle;
  return rectangle.width > 0 && rectangle.height > 0 ? rectangle : null;
}

const isPixels = (value: unknown): boolean =>
  Number.isSafeInteger(value) && Math.abs(value as number) <= FARTHEST;

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
