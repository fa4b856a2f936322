import type { Page } from 'playwright-core';

import type { BenchBridge } from '../../../contract/bridge.ts';
import type { Result } from '../../../contract/failure.ts';
import type { RequestAnswer, RequestInput, RequestName } from '../../../contract/requests.ts';

/**
 * Sends a request of the window directly, without its screens: for what a story needs but is not
 * about. A request that fails fails the test.
 */
export async function ask<Name extends RequestName>(
  window: Page,
  name: Name,
  input?: RequestInput<Name>,
): Promise<RequestAnswer<Name>> {
  const answer = await window.evaluate(
    async ([request, given]) => {
      const { bench } = globalThis as unknown as { bench: BenchBridge };
      const call = bench[request as RequestName] as (given: unknown) => Promise<Result<unknown>>;
      return await call(given);
    },
    [name, input] as const,
  );
  if (!answer.ok) throw new Error(`${name} failed: ${JSON.stringify(answer.failure)}`);
  return answer.value as RequestAnswer<Name>;
}

/** Sets the expected devices of the open session, pasted as CSV with a header. */
export async function expectDevices(window: Page, text: string, sessionId: string): Promise<void> {
  const read = await ask(window, 'pasteImport', { text });
  if (read.kind !== 'list') throw new Error(`The list was not read: ${JSON.stringify(read)}`);
  const { draftId, preview } = read.draft;
  const order = { draftId, choice: preview.choice, sessionId, policy: null };
  const done = await ask(window, 'importList', order);
  if (done.kind !== 'imported') throw new Error(`No import: ${JSON.stringify(done)}`);
}
