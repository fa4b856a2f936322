import { isAlone, ON_PURPOSE, openWayOut, OUTSIDE, sentThrough } from './way-out.ts';

/**
 * Counts what a whole run of tests sends outside of loopback, and fails the run unless it is nothing.
 * `npm test` gives every run a network namespace of its own; elsewhere nothing is counted, and the
 * test that asks for the count fails.
 */
export function setup(): () => void {
  if (!isAlone()) return () => undefined;
  openWayOut(OUTSIDE);
  openWayOut(ON_PURPOSE);
  const before = sentThrough(OUTSIDE.name) ?? 0;
  return () => {
    const sent = (sentThrough(OUTSIDE.name) ?? 0) - before;
    process.stdout.write(`${sent} packets were sent outside of loopback.\n`);
    if (sent > 0) process.exitCode = 1;
    if (sent > 0) throw new Error(`The run sent ${sent} packets outside of loopback.`);
  };
}
