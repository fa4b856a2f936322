/**
 * Tells `npm run perf -- attach` on stdout when something was reached, in ns of the system's monotonic clock.
 * Silent unless asked, and in a packaged app always.
 */
export function startMark(mark: 'window-shown' | 'watching', isPackaged: boolean): void {
  if (process.env['MUSTER_MARKS'] !== '1' || isPackaged) return;
  process.stdout.write(`${JSON.stringify({ mark, ns: String(process.hrtime.bigint()) })}\n`);
}
