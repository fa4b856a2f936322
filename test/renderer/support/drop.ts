import { act } from '@testing-library/react';
import { vi } from 'vitest';

/**
 * Drops files on the window. The browser vouches for its own drops alone, which no test can make:
 * what the window listens with is called instead. Begins before the window is drawn.
 */
export function dropper(): (count?: number) => void {
  const listens = vi.spyOn(globalThis, 'addEventListener');
  return (count = 1) => {
    const files = Array.from({ length: count }, () => new File([], 'dropped'));
    const dataTransfer = { types: ['Files'], files, items: files };
    const event = { isTrusted: true, dataTransfer, preventDefault: () => undefined };
    const [, listener] = listens.mock.calls.findLast(([name]) => name === 'drop') ?? [];
    if (typeof listener !== 'function') throw new Error('No window takes files.');
    act(() => listener(event as unknown as Event));
  };
}
