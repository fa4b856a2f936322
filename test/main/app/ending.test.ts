import { PassThrough } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';

import { createEnding, endWithLauncher } from '../../../main/app/ending.ts';

function anEnding(close: () => Promise<void> | null) {
  const parts = {
    close: vi.fn<() => Promise<void> | null>(close),
    onClosed: vi.fn<() => void>(),
    onFault: vi.fn<(error: unknown) => void>(),
    leave: vi.fn<(code: number) => void>(),
  };
  return { ...parts, ending: createEnding(parts) };
}

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

describe('the end of Muster', () => {
  it('is not held up while nothing is open', () => {
    const { ending } = anEnding(() => null);
    expect(ending.holdsUp()).toBe(false);
  });

  it('waits for the log once, however often it is asked for', async () => {
    const closing = Promise.withResolvers<void>();
    const { ending, close, onClosed, leave } = anEnding(() => closing.promise);
    expect([ending.holdsUp(), ending.holdsUp(), ending.holdsUp()]).toEqual([true, true, true]);
    await turn();
    expect([onClosed.mock.calls.length, leave.mock.calls.length]).toEqual([0, 0]);
    closing.resolve();
    await turn();
    expect(close).toHaveBeenCalledTimes(1);
    expect(onClosed).toHaveBeenCalledTimes(1);
    expect(leave.mock.calls).toEqual([[0]]);
    expect(ending.holdsUp()).toBe(false);
  });

  it('does not say that a log is closed that could not be, and ends with a fault', async () => {
    const { ending, onClosed, onFault, leave } = anEnding(() => Promise.reject(new Error('disk')));
    ending.holdsUp();
    await turn();
    expect(onClosed).not.toHaveBeenCalled();
    expect(onFault).toHaveBeenCalledWith(new Error('disk'));
    expect(leave.mock.calls).toEqual([[1]]);
  });

  it('is told as a fault when nothing came of the run', async () => {
    const { ending, leave } = anEnding(() => Promise.resolve());
    ending.isInVain();
    ending.holdsUp();
    await turn();
    expect(leave.mock.calls).toEqual([[1]]);
  });

  it('comes when the other end of standard input is gone, and not by what is typed there', async () => {
    const stdin = new PassThrough();
    const quit = vi.fn<() => void>();
    endWithLauncher(stdin, quit);
    stdin.write('quit\n');
    await turn();
    expect(quit).not.toHaveBeenCalled();
    stdin.end();
    await turn();
    expect(quit).toHaveBeenCalledTimes(1);
  });
});
