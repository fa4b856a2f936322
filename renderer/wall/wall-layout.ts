/**
 * How the wall fits its window. All lengths are in hundredths of the height of a 16:9 window, so
 * that the page is the same at every size: one of them is 10.8 px at 1080 lines.
 */
export const WALL = { width: 177.7, height: 100, side: 54, padding: 2, gap: 1 } as const;

/** 48 px at 1080 lines: 16 arc minutes from 2 m on 24 inches. No text is smaller. */
export const SMALLEST_TEXT = 4.45;
const LARGEST_TEXT = 8;
const LARGE_LIST_TEXT = 6.2;

const ICON_AND_GAP = 1.2;
const CELL_PADDING = 0.4;
/** A name and a word below each other, with padding. */
const CELL_LINES = 2.4;
const LINE = 1.15;

/** Width of a text in em, in the widest bold font that Muster meets, with a little to spare. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + widthOfLetter(letter), 0);

function widthOfLetter(letter: string): number {
  if (/[-.,:;'|iIjl ]/.test(letter)) return 0.4;
  if (/[mwMW]/.test(letter) || letter > '\u024f') return 1.1;
  return /\p{Lu}/u.test(letter) ? 0.83 : 0.69;
}

export interface WallGrid {
  readonly columns: number;
  /** Size of the text in the cells. */
  readonly text: number;
  /** How many cells are shown; fewer than there are if they would become too small. */
  readonly shown: number;
}

/**
 * The columns that make the text largest.
 * @param name width of the widest name, in em
 * @param word width of the widest of the five words, in em
 */
export function gridFor(count: number, name: number, word: number): WallGrid {
  const least = Math.max(name + ICON_AND_GAP, word) + CELL_PADDING;
  for (let shown = Math.max(1, count); ; shown -= 1) {
    const [best = ONE_CELL] = Array.from({ length: shown }, (_, index) =>
      sized(index + 1, Math.ceil(shown / (index + 1)), least),
    ).toSorted((one, other) => other.text - one.text);
    if (best.text >= SMALLEST_TEXT || shown === 1) {
      return { ...best, text: Math.min(best.text, LARGEST_TEXT), shown: Math.min(shown, count) };
    }
  }
}

const ONE_CELL = { columns: 1, text: SMALLEST_TEXT };

function sized(columns: number, rows: number, least: number) {
  const { width, side, height, padding, gap } = WALL;
  const cellWidth = (width - side - 2 * padding - (columns - 1) * gap) / columns;
  const cellHeight = (height - 2 * padding - (rows - 1) * gap) / rows;
  return { columns, text: Math.min(cellWidth / least, cellHeight / CELL_LINES) };
}

export interface WallList {
  readonly text: number;
  /** How many names are shown; those beyond are counted. */
  readonly shown: number;
}

/** Width and height for the names of what needs a person, below the count. */
const LIST_ROOM = { width: 46, height: 49 } as const;

/** Between two names of the list, in em. */
const LIST_GAP = 0.55;

/**
 * The largest text in which the names fit; at the smallest one, the last line counts the rest.
 * @param name width of the widest name, in em
 */
export function listFor(count: number, name: number): WallList {
  const capacity = (text: number, lines: number): number =>
    lines * Math.max(1, Math.floor(LIST_ROOM.width / (text * (name + LIST_GAP))));
  // The heading is the first line.
  const lines = (text: number): number => Math.floor(LIST_ROOM.height / (text * LINE)) - 1;
  for (const text of [LARGE_LIST_TEXT, SMALLEST_TEXT]) {
    if (count <= capacity(text, lines(text))) return { text, shown: count };
  }
  return { text: SMALLEST_TEXT, shown: capacity(SMALLEST_TEXT, lines(SMALLEST_TEXT) - 1) };
}

/** The size of the count by its digits, so that it never leaves its side. */
export const countText = (digits: number): number =>
  Math.min(36, (LIST_ROOM.width + 2) / (Math.max(1, digits) * 0.66));
