import { app } from 'electron';

/**
 * Tells `npm run bench` on stdout when something was reached, in ns of the system's monotonic clock.
 * Silent unless asked, and in a packaged app always.
 */
export function benchMark(mark: 'window-shown' | 'watching'): void {
  if (process.env['MUSTER_BENCH'] !== '1' || app.isPackaged) return;
  process.stdout.write(`${JSON.stringify({ mark, ns: String(process.hrtime.bigint()) })}\n`);
}
