import type { Measure } from './measure.ts';
import { appendMeasure } from './measures/append.ts';
import { assetMeasure } from './measures/asset.ts';
import { attachMeasure } from './measures/attach.ts';
import { devicesMeasure } from './measures/devices.ts';
import { findMeasure } from './measures/find.ts';
import { reconcileMeasure } from './measures/reconcile.ts';
import { sessionWindowMeasure } from './measures/session-window.ts';
import { sessionsMeasure } from './measures/sessions.ts';
import { startMeasure } from './measures/start.ts';
import { stormMeasure } from './measures/storm.ts';
import { verifyMeasure } from './measures/verify.ts';

/** Every measure of the table, in the order of its rows. */
export const MEASURES: readonly Measure[] = [
  attachMeasure,
  stormMeasure,
  startMeasure,
  sessionsMeasure,
  findMeasure,
  sessionWindowMeasure,
  devicesMeasure,
  assetMeasure,
  reconcileMeasure,
  verifyMeasure,
  appendMeasure,
];
