import { failed, type Result } from '../../contract/failure.ts';
import { requests, type RequestHandlers, type RequestName } from '../../contract/requests.ts';
import type { Diagnostics } from '../../enrollment/ports.ts';

/** Largest accepted request: an action on the most devices. */
export const REQUEST_LIMIT = 2 * 1024 * 1024;

/** A pasted list, or the largest possible list of serials, exceeds anything else a person sends. */
const LARGE_LIMIT = 32 * 1024 * 1024;
const LARGE: ReadonlySet<RequestName> = new Set(['pasteImport', 'liftStops']);

/**
 * From an untrusted value to an answer: size, schema, handler, and never an exception, since
 * Electron would drop all of it but its message. Independent of Electron, so that tests can call it
 * directly.
 */
export function answerRequest(
  name: RequestName,
  input: unknown,
  handlers: RequestHandlers,
  diagnostics: Diagnostics,
): Promise<Result<unknown>> {
  if (sizeOf(input) > (LARGE.has(name) ? LARGE_LIMIT : REQUEST_LIMIT)) {
    return Promise.resolve(failed({ kind: 'invalid-request', detail: 'too large' }));
  }
  const parsed = requests[name].input.safeParse(input);
  if (!parsed.success) {
    const detail = parsed.error.issues[0]?.message ?? 'not understood';
    return Promise.resolve(failed({ kind: 'invalid-request', detail }));
  }
  return run(name, parsed.data, handlers, diagnostics);
}

async function run(
  name: RequestName,
  input: unknown,
  handlers: RequestHandlers,
  diagnostics: Diagnostics,
): Promise<Result<unknown>> {
  // The schema of this name has just validated it.
  const handler = handlers[name] as (input: unknown) => unknown;
  try {
    return (await handler(input)) as Result<unknown>;
  } catch (error) {
    diagnostics.fault(`The request ${name} failed`, error);
    return failed({ kind: 'fault' });
  }
}

/** Length as JSON; a value that cannot be written as JSON is not a request. */
function sizeOf(input: unknown): number {
  try {
    return JSON.stringify(input)?.length ?? 0;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
