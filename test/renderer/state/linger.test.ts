import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { shownOf, type Lingering } from '../../../enrollment/list/lingered.ts';
import { LINGER_MS, lingering, useLinger } from '../../../renderer/state/linger.ts';

const same = (item: string): string => item;
const texts = (list: readonly Lingering<string>[]): string =>
  list.map(({ item, isGone }) => (isGone ? `(${item})` : item)).join(' ');
const after = (...steps: readonly string[]): string =>
  texts(
    steps.reduce<readonly Lingering<string>[]>(
      (before, now) => lingering(before, now.split(' ').filter(Boolean), same),
      [],
    ),
  );

describe('what has left a list', () => {
  it('keeps its place among the others', () => {
    expect(after('a b c d', 'a c d')).toBe('a (b) c d');
    expect(after('a b c d', 'b c d')).toBe('(a) b c d');
    expect(after('a b c d', 'a b c', 'a')).toBe('a (b) (c) (d)');
    expect(after('a b', '')).toBe('(a) (b)');
  });

  it('stands before what comes, and is none of it when it comes back', () => {
    expect(after('a b', 'a c')).toBe('a (b) c');
    expect(after('a b c', 'a c', 'a b c')).toBe('a b c');
  });
});

describe('a list on screen', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('closes up once nothing has left it for a moment', () => {
    const { result, rerender } = renderHook(
      (items: readonly string[]) => shownOf(useLinger(items, same)),
      {
        initialProps: ['a', 'b', 'c'],
      },
    );
    rerender(['b', 'c']);
    expect(texts(result.current)).toBe('(a) b c');
    act(() => void vi.advanceTimersByTime(LINGER_MS - 1));
    rerender(['c']);
    act(() => void vi.advanceTimersByTime(LINGER_MS - 1));
    expect(texts(result.current)).toBe('(a) (b) c');
    act(() => void vi.advanceTimersByTime(1));
    expect(texts(result.current)).toBe('c');
  });
});
