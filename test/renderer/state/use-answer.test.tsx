import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { ok, type Result } from '../../../contract/failure.ts';
import { useAnswer } from '../../../renderer/state/use-answer.ts';

/** A request whose answers arrive when the test says so, in any order. */
function slowRequest() {
  const waiting: ((result: Result<string>) => void)[] = [];
  const request = () => new Promise<Result<string>>((resolve) => waiting.push(resolve));
  const answer = (at: number, value: string) => act(async () => waiting[at]?.(ok(value)));
  return { request, answer };
}

describe('what a screen asks when it opens', () => {
  it('fails in words when the process behind the window does not answer', async () => {
    const request = () => Promise.reject(new Error('no process'));
    const { result } = renderHook(() => useAnswer(request));
    await waitFor(() => expect(result.current.answer.kind).toBe('failed'));
    expect(result.current.isAsking).toBe(false);
  });

  it('is the answer to the newest question, whatever comes late', async () => {
    const { request, answer } = slowRequest();
    const { result } = renderHook(() => useAnswer(request));
    act(() => result.current.ask());
    await answer(1, 'new');
    await answer(0, 'old');
    expect(result.current.answer).toEqual({ kind: 'here', value: 'new' });
  });

  it('stays until the next answer, and is asked again when its occasion changes', async () => {
    const { request, answer } = slowRequest();
    const { result, rerender } = renderHook(({ at }) => useAnswer(request, at), {
      initialProps: { at: 1 },
    });
    await answer(0, 'first');
    rerender({ at: 2 });
    expect(result.current).toMatchObject({ isAsking: true, newest: 'first' });
    await answer(1, 'second');
    expect(result.current).toMatchObject({ isAsking: false, newest: 'second' });
  });
});
