import type { KeyObject } from 'node:crypto';
import { z } from 'zod';

import type { Portal, SettingsOf } from '../../../enrollment/service.ts';
import type { Call, Reply } from '../call.ts';
import { jsonOf } from '../json.ts';
import { clientAssertion } from './assertion.ts';
import { exchange, type Line, type Outcome, type Stopped, type Waiting } from './exchange.ts';
import { TOKEN_PATH } from './origins.ts';

/** A token, or why there is none for any device. */
export type TokenOutcome = { readonly kind: 'token'; readonly token: string } | Stopped;

/** The access token of an API account, kept in memory for as long as it lasts. */
export interface Tokens {
  readonly current: (line: Line) => AsyncGenerator<Waiting, TokenOutcome>;
  /** The service did not take the token. */
  readonly forget: () => void;
}

export interface Account {
  readonly settings: SettingsOf<'apple'>;
  readonly key: KeyObject;
  /** Where tokens come from. */
  readonly origin: string;
}

const SCOPES: Readonly<Record<Portal, string>> = {
  business: 'business.api',
  school: 'school.api',
};

/** Renewed before its end, which is counted by two clocks and an hour away, says the page. */
const USED_FOR = 0.9;
const UNSAID_LIFE_S = 300;

/** A clock that differs by more than this is a reason for Apple to refuse, ms. */
const SAME_TIME_MS = 30_000;

/** Tokens by client credentials. Asks are one after the other, and so are the requests for a token. */
export function openTokens(account: Account): Tokens {
  let kept: { readonly token: string; readonly untilMs: number } | null = null;
  let aheadMs = 0;

  async function* fetched(line: Line): AsyncGenerator<Waiting, TokenOutcome> {
    const { nowMs } = line.clock;
    const call = (): Call => tokenCall(account, nowMs() + aheadMs);
    let outcome = yield* exchange(call, line);
    const behindMs = isRefusal(outcome) ? dateOf(outcome.reply) - nowMs() - aheadMs : 0;
    if (Math.abs(behindMs) > SAME_TIME_MS) {
      // The clock of this host is wrong: the assertion is dated by the service's.
      aheadMs += behindMs;
      outcome = yield* exchange(call, line);
    }
    const read = readOutcome(outcome);
    if (read.kind === 'stopped') return read;
    kept = { token: read.token, untilMs: nowMs() + read.lifeS * USED_FOR * 1000 };
    return { kind: 'token', token: read.token };
  }

  return {
    current: async function* (line) {
      if (kept !== null && line.clock.nowMs() < kept.untilMs) {
        return { kind: 'token', token: kept.token };
      }
      return yield* fetched(line);
    },
    forget: () => {
      kept = null;
    },
  };
}

function tokenCall({ settings, key, origin }: Account, nowMs: number): Call {
  const { clientId, keyId, portal } = settings;
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: clientAssertion({ clientId, keyId, key, nowMs }),
    scope: SCOPES[portal],
  });
  return {
    method: 'POST',
    url: new URL(TOKEN_PATH, origin),
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  };
}

const dateOf = ({ headers }: Reply): number => Date.parse(headers['date'] ?? '');

type Replied = Extract<Outcome, { readonly kind: 'reply' }>;
const isRefusal = (outcome: Outcome): outcome is Replied =>
  outcome.kind === 'reply' && (outcome.reply.status === 400 || outcome.reply.status === 401);

const TOKEN = z.looseObject({
  /** What may stand in a header. */
  access_token: z.string().regex(/^[!-~]+$/),
  expires_in: z.coerce.number().positive().catch(UNSAID_LIFE_S),
});

/** RFC 6749, 5.2. */
const ERROR = z.looseObject({ error: z.string() });
const NOT_ALLOWED = ['access_denied', 'invalid_scope', 'unauthorized_client'];

function readOutcome(
  outcome: Outcome,
): { readonly kind: 'token'; readonly token: string; readonly lifeS: number } | Stopped {
  if (outcome.kind === 'stopped') return outcome;
  if (outcome.kind === 'not-checked') {
    return { kind: 'stopped', why: outcome.why === 'throttled' ? 'throttled' : 'no-connection' };
  }
  const { status, body } = outcome.reply;
  const token = TOKEN.safeParse(jsonOf(body));
  if (status === 200 && token.success) {
    return { kind: 'token', token: token.data.access_token, lifeS: token.data.expires_in };
  }
  const refusal = ERROR.safeParse(jsonOf(body));
  // Something on the way answered, such as the page of a proxy.
  if (!refusal.success || status < 400) return { kind: 'stopped', why: 'no-connection' };
  const isNotAllowed = status === 403 || NOT_ALLOWED.includes(refusal.data.error);
  return { kind: 'stopped', why: isNotAllowed ? 'not-allowed' : 'signed-out' };
}
