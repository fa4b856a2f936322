/** A rectangle on the desktop, in device-independent pixels; `y` grows downwards. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A screen, as far as it affects the position of a window. */
export interface Screen {
  /** The system's number for it, stable across starts while the screen stays connected. */
  readonly id: number;
  /** The area for windows: the screen without menu bar, dock and panels. */
  readonly workArea: Rectangle;
}

/** What is stored of the window between starts. */
export interface WindowBounds {
  /** Its bounds while not maximised. */
  readonly bounds: Rectangle;
  readonly isMaximized: boolean;
  /** The screen that showed it, as it was then. */
  readonly screen: Screen;
}

/** How the window opens. */
export interface Opening {
  /** Completely inside the work area of one screen. */
  readonly bounds: Rectangle;
  /** Its minimum size; never larger than the work area. */
  readonly minimum: Size;
  readonly isMaximized: boolean;
}

type Size = Pick<Rectangle, 'width' | 'height'>;

const USUAL: Size = { width: 1440, height: 900 };
const SMALLEST: Size = { width: 960, height: 640 };

/**
 * Where the window opens: as it was left, moved and shrunk only as far as needed to be completely
 * visible, so that its title bar can always be reached. Without a stored position it is centred on
 * the first screen.
 * @param screens all connected screens, the primary one first; at least one
 */
export function openingBounds(
  screens: readonly Screen[],
  remembered: WindowBounds | null,
): Opening {
  const screen = remembered ? screenFor(remembered, screens) : screens[0];
  if (screen === undefined) throw new Error('There is no screen.');
  const { workArea } = screen;
  const minimum = sizeWithin(SMALLEST, workArea);
  const wanted = remembered ? onto(screen, remembered) : inTheMiddle(workArea);
  const size = sizeWithin(
    {
      width: Math.max(wanted.width, minimum.width),
      height: Math.max(wanted.height, minimum.height),
    },
    workArea,
  );
  return {
    bounds: {
      x: between(wanted.x, workArea.x, workArea.x + workArea.width - size.width),
      y: between(wanted.y, workArea.y, workArea.y + workArea.height - size.height),
      ...size,
    },
    minimum,
    isMaximized: remembered?.isMaximized ?? false,
  };
}

/** How the wall display opens. */
export interface WallOpening extends Opening {
  /** It fills its screen. */
  readonly isFullScreen: boolean;
}

const USUAL_WALL: Size = { width: 1280, height: 720 };

/**
 * Where the wall display opens: as it was left while its screen is connected, else on a screen that
 * does not show the bench, which it fills, else as a window.
 * @param own screen that shows the bench window
 */
export function wallOpening(
  screens: readonly Screen[],
  own: Screen,
  remembered: WindowBounds | null,
): WallOpening {
  const isThere = screens.some(({ id }) => id === remembered?.screen.id);
  if (remembered !== null && isThere) {
    const { isMaximized: isFullScreen, ...opening } = openingBounds(screens, remembered);
    return { ...opening, isMaximized: false, isFullScreen };
  }
  const second = screens.find(({ id }) => id !== own.id);
  const { workArea } = second ?? own;
  return {
    bounds: second ? workArea : inTheMiddle(workArea, USUAL_WALL),
    minimum: sizeWithin(SMALLEST, workArea),
    isMaximized: false,
    isFullScreen: second !== undefined,
  };
}

/** The screen it was on, or if that is gone, the one that shows most of it or is nearest. */
function screenFor(
  { bounds, screen }: WindowBounds,
  screens: readonly Screen[],
): Screen | undefined {
  const same = screens.find(({ id }) => id === screen.id);
  if (same !== undefined) return same;
  const [best] = screens.toSorted(
    (one, other) =>
      shared(bounds, other.workArea) - shared(bounds, one.workArea) ||
      gap(bounds, one.workArea) - gap(bounds, other.workArea),
  );
  return best;
}

/** The stored bounds; they move along with their screen when screens were rearranged. */
function onto({ id, workArea }: Screen, { bounds, screen }: WindowBounds): Rectangle {
  if (id !== screen.id) return bounds;
  return {
    ...bounds,
    x: bounds.x + workArea.x - screen.workArea.x,
    y: bounds.y + workArea.y - screen.workArea.y,
  };
}

function inTheMiddle(area: Rectangle, usual = USUAL): Rectangle {
  const size = sizeWithin(usual, area);
  return {
    x: area.x + Math.floor((area.width - size.width) / 2),
    y: area.y + Math.floor((area.height - size.height) / 2),
    ...size,
  };
}

const sizeWithin = (size: Size, room: Size): Size => ({
  width: Math.min(size.width, room.width),
  height: Math.min(size.height, room.height),
});

const between = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(value, most));

/** Area that two rectangles share, in pixels. */
function shared(one: Rectangle, other: Rectangle): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, across) * Math.max(0, down);
}

/** Squared distance between two rectangles; 0 if they touch. */
function gap(one: Rectangle, other: Rectangle): number {
  const across = Math.max(one.x - other.x - other.width, other.x - one.x - one.width, 0);
  const down = Math.max(one.y - other.y - other.height, other.y - one.y - one.height, 0);
  return across ** 2 + down ** 2;
}
