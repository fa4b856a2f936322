import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { ROW_HEIGHT } from '../../../renderer/bench/table/table-columns.ts';
import { colourTokens, contrast, type Tokens } from './contrast.ts';

const css = readFileSync('renderer/styles/tokens.css', 'utf8');
const [, base = '', high = ''] = /^(.*?)(\[data-theme='contrast'\].*?\n  \})/s.exec(css) ?? [];

/** The colours that tell states apart; each has a shape, a word or a pattern beside it. */
const STATES = ['idle', 'logged', 'enrolled', 'done', 'attention', 'stop'];

const TEXT = 4.5;
const PART = 3;

/** Foreground, background and the least contrast that the pair must have. */
const pairs: readonly (readonly [string, string, number])[] = [
  ...['ground', 'surface', 'raised', 'sunken', 'accent-soft'].flatMap((back) => [
    ['ink', back, TEXT] as const,
    ['ink-soft', back, TEXT] as const,
    ['line-strong', back, PART] as const,
    ['accent', back, PART] as const,
  ]),
  ...STATES.flatMap((state) =>
    ['ground', 'surface', 'raised', 'accent-soft', `${state}-soft`].map(
      (back) => [state, back, TEXT] as const,
    ),
  ),
  ['ink', 'stop-soft', TEXT],
  ['ink-soft', 'stop-soft', TEXT],
  ['ink', 'attention-soft', TEXT],
  ['ink', 'done-soft', TEXT],
  ['accent-ink', 'accent', TEXT],
  ['practice-ink', 'practice', TEXT],
  ['practice-ink', 'practice-stripe', TEXT],
];

const tooWeak = (tokens: Tokens): readonly string[] =>
  pairs
    .map(([front, back, least]) => {
      const ratio = contrast(tokens[front] ?? '#000000', tokens[back] ?? '#000000');
      return ratio >= least ? '' : `${front} on ${back}: ${ratio.toFixed(2)}`;
    })
    .filter(Boolean);

describe.each(['light', 'dark'] as const)('the %s colours', (theme) => {
  it('can be read: text 4.5 to 1, parts 3 to 1', () => {
    expect(tooWeak(colourTokens(base, theme))).toEqual([]);
  });

  it('can be read in high contrast as well', () => {
    const tokens = { ...colourTokens(base, theme), ...colourTokens(high, theme) };
    expect(tooWeak(tokens)).toEqual([]);
  });

  it('are rejected when text has only 4 to 1', () => {
    const weak = { light: '#7d7d7d', dark: '#6f7274' }[theme];
    const tokens = { ...colourTokens(base, theme), ink: weak };
    expect(tooWeak(tokens).some((pair) => pair.startsWith('ink on'))).toBe(true);
  });
});

describe('sizes', () => {
  it('give the virtualiser the row heights that the style sheet has', () => {
    const rows = [...css.matchAll(/--row: (\d+)px/g)].map((match) => Number(match[1]));
    expect(rows).toEqual([ROW_HEIGHT.desk, ROW_HEIGHT.bench]);
  });
});

/** The tokens that a sheet uses. */
const usedIn = (sheet: string): readonly string[] =>
  [...sheet.matchAll(/var\(--([\w-]+)/g)].map(([, name = '']) => name);

describe('names', () => {
  const sources = globSync('renderer/**/*.{css,ts,tsx}').map((path) => readFileSync(path, 'utf8'));
  const known = new Set(
    sources.flatMap((source) => [...source.matchAll(/--([\w-]+)'?\]?:/g)].map(([, name]) => name)),
  );

  it('that a sheet uses are all defined', () => {
    const unknown = sources.flatMap(usedIn).filter((name) => !known.has(name));
    expect(unknown).toEqual([]);
  });

  it('that nobody defined are noticed', () => {
    expect(
      usedIn('a { color: var(--no-such-colour, red); }').filter((one) => !known.has(one)),
    ).toEqual(['no-such-colour']);
  });
});
