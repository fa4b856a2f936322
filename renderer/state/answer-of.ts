import type { Result } from '../../contract/failure.ts';

/** What a request answers; a rejected promise means that the process behind the window did not answer. */
export async function answerOf<Value>(
  request: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await request();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, failure: { kind: 'invalid-request', detail } };
  }
}
