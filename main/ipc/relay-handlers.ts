import { REQUESTS, type RequestHandlers } from '../../contract/requests.ts';

/** Passes each request to the current handlers: a recovered log takes over from a stopped start. */
export function relayHandlers(current: () => RequestHandlers): RequestHandlers {
  const relays = REQUESTS.map((name) => {
    const relay = (input: unknown): unknown => {
      // The gateway has parsed the input with the schema of the same name.
      const handler = current()[name] as (input: unknown) => unknown;
      return handler(input);
    };
    return [name, relay] as const;
  });
  return Object.fromEntries(relays) as unknown as RequestHandlers;
}
