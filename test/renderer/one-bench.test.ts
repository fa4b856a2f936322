import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const STAND_IN = 'renderer/gallery/stand-in-desktop.ts';
/** The only place that makes a bridge without the preload. */
const BRIDGE = 'renderer/gallery/gallery-bench.ts';
/** Passes on the one made by the preload. */
const OF_PRELOAD = 'renderer/bridge.ts';

const sourceOf = (path: string): string => readFileSync(path, 'utf8');
const sources = globSync('{renderer,test/renderer,test/gallery}/**/*.{ts,tsx}', {
  exclude: ['**/one-bench.test.ts'],
});

/** Hands every request on to the real one, once it is known who decides. */
const ASKS_FIRST = 'renderer/naming/decisions.ts';

/** Whether a source answers requests of the window by itself. */
const answersByItself = (source: string): boolean =>
  /\): BenchBridge\b|: BenchBridge = |as (unknown as )?BenchBridge\b|Pick<BenchBridge, keyof/.test(
    source,
  );

/** Code of the rules that a source includes; types have none. */
const rulesIn = (source: string): readonly string[] =>
  source.match(/^import (?!type )[^;]*'[^']*(enrollment|bench\/commands)\/[^']*';/gm) ?? [];

describe('gallery and tests of the window', () => {
  it('run the real bench through the real gateway', () => {
    const bridge = sourceOf(BRIDGE);
    for (const part of ['createBench(', 'allRequests(', 'answerRequest(', 'memoryLog(']) {
      expect(bridge).toContain(part);
    }
  });

  it('have no bench of their own', () => {
    const made = sources.filter((path) => answersByItself(sourceOf(path)));
    expect(made.toSorted()).toEqual([OF_PRELOAD, BRIDGE, ASKS_FIRST]);
    expect(sources.filter((path) => /fake/i.test(path))).toEqual([]);
  });

  it('stand in for the desktop only, in one short file without rules', () => {
    const standIn = sourceOf(STAND_IN);
    expect(standIn.split('\n').length - 1).toBeLessThanOrEqual(150);
    expect(rulesIn(standIn)).toEqual([]);
  });

  it('control: would be caught with a bench or with rules of their own', () => {
    expect(answersByItself('const fake = (): BenchBridge => ({})')).toBe(true);
    expect(answersByItself('Pick<BenchBridge, keyof typeof fileRequests>')).toBe(true);
    expect(
      rulesIn("import { decideScan } from '../../enrollment/scan/decide-scan.ts';"),
    ).toHaveLength(1);
    expect(rulesIn("import type { Serial } from '../../enrollment/serial.ts';")).toEqual([]);
  });
});
