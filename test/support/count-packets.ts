import { afterAll, beforeAll } from 'vitest';

import { isAlone, ON_PURPOSE, openWayOut, OUTSIDE, sentThrough } from './way-out.ts';

/**
 * Counts what a test file sends outside of loopback, and fails the file unless that is nothing.
 * `npm test` gives every run its own network namespace; elsewhere nothing is counted, and the test
 * that asks for the count fails.
 */
let before: number | null = null;

beforeAll(() => {
  if (!isAlone()) return;
  openWayOut(OUTSIDE);
  openWayOut(ON_PURPOSE);
  before = sentThrough(OUTSIDE.name);
});

afterAll(() => {
  if (before === null) return;
  const sent = (sentThrough(OUTSIDE.name) ?? 0) - before;
  if (sent > 0) throw new Error(`These tests sent ${sent} packets outside of loopback.`);
});
