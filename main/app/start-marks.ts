/**
 * Prints the time of startup milestones for `npm run perf -- attach`, in ns of the system's
 * monotonic clock. Silent unless requested, and always in a packaged app.
 */
export function startMark(mark: 'window-shown' | 'watching', isPackaged: boolean): void {
  if (process.env['MUSTER_MARKS'] !== '1' || isPackaged) return;
  process.stdout.write(`${JSON.stringify({ mark, ns: String(process.hrtime.bigint()) })}\n`);
}
