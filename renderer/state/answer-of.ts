import type { Result } from '../../contract/failure.ts';

/**
 * The answer of a request; a rejected promise means that the process behind the window did not
 * respond.
 */
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
