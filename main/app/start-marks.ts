/** In the order of a start; the page is asked for and drawn by another process meanwhile. */
export type StartMark =
  | 'ready'
  | 'window-opened'
  | 'page-served'
  | 'bench-loaded'
  | 'log-open'
  | 'watching'
  | 'window-shown';

/**
 * Prints the time of startup milestones for `npm run perf -- attach`, in ns of the system's
 * monotonic clock. Silent unless requested, and always in a packaged app.
 */
export function startMark(mark: StartMark, isPackaged: boolean): void {
  if (process.env['MUSTER_MARKS'] !== '1' || isPackaged) return;
  process.stdout.write(`${JSON.stringify({ mark, ns: String(process.hrtime.bigint()) })}\n`);
}
