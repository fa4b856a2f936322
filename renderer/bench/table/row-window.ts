/** Which rows of a long list are rendered: from `first` up to, not including, `end`. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
}

/** Rows beyond the edges, so that a quick scroll does not show blank space. */
const SPARE = 8;
/** The window moves in steps, so that most scrolling draws nothing new. */
const STEP = 4;
/** Rendered before the height is measured; more than a screen shows. */
const UNMEASURED = 40;

/** The rows to render at this scroll position of a list of equally high rows. */
export function rowWindow(place: {
  readonly scrolledPx: number;
  readonly heightPx: number;
  readonly rowPx: number;
  readonly count: number;
}): RowWindow {
  const { scrolledPx, heightPx, rowPx, count } = place;
  if (heightPx === 0) return { first: 0, end: Math.min(count, UNMEASURED) };
  const top = Math.floor(scrolledPx / rowPx / STEP) * STEP;
  const shown = Math.ceil(heightPx / rowPx) + STEP;
  const first = Math.max(0, Math.min(top - SPARE, count - shown - SPARE));
  return { first, end: Math.min(count, Math.max(0, top) + shown + SPARE) };
}
