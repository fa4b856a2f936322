import { REQUESTS, type RequestHandlers } from '../../contract/requests.ts';

/** Hands each request to whoever answers now: a log that was brought back takes over from a stopped start. */
export function relayHandlers(current: () => RequestHandlers): RequestHandlers {
  const relays = REQUESTS.map((name) => {
    const relay = (input: unknown): unknown => {
      // The gateway has parsed the input with the schema of this very name.
      const handler = current()[name] as (input: unknown) => unknown;
      return handler(input);
    };
    return [name, relay] as const;
  });
  return Object.fromEntries(relays) as unknown as RequestHandlers;
}
