/** One request to a service. Its address is always built here, never taken from an answer. */
export interface Call {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What a service answered. A redirect is an answer like any other: nothing follows it. */
export interface Reply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** A reply, or why there is none. */
export type Sent =
  | { readonly ok: true; readonly reply: Reply }
  | {
      readonly ok: false;
      /**
       * `no-answer`: no connection, reset, or too slow. `too-long`: more than {@link LONGEST_BODY}.
       * `stopped`: by the signal.
       */
      readonly why: 'no-answer' | 'too-long' | 'stopped';
      readonly detail: string;
    };

/** Sends one request. Never throws, but for a request that the guard forbids (`guard.ts`). */
export type Send = (call: Call, stop: AbortSignal) => Promise<Sent>;

/** Bytes of a reply that are read; the longest known page has about a tenth. */
export const LONGEST_BODY = 8_000_000;

/** How long a service may take for one answer, ms. */
export const PATIENCE_MS = 30_000;
