import { request } from 'node:http';

import type { AskClock } from '../pace.ts';
import type { TokenSource } from './graph.ts';
import {
  atLogin,
  failureOf,
  msalOver,
  ofTenant,
  scopesOf,
  type LoginAccess,
  type TokenCache,
} from './msal.ts';
import { signInPage, type SignInWords } from './sign-in-page.ts';

/** How long a person may take to sign in, ms. */
export const SIGN_IN_MS = 5 * 60_000;

export interface SignInSetup extends LoginAccess {
  /** Opens the system's browser. */
  readonly openBrowser: (url: string) => Promise<void>;
  readonly words: SignInWords;
  readonly clock: AskClock;
}

/** Who signed in, or why nobody did. Then nothing is kept, and an earlier sign-in stays. */
export type SignedIn =
  | { readonly ok: true; readonly account: string }
  | {
      readonly ok: false;
      /** `refused`: by Microsoft, or an account of another tenant. */
      readonly why: 'cancelled' | 'timed-out' | 'refused' | 'no-connection' | 'no-browser';
      readonly detail: string;
    };

/**
 * Lets a person sign in with the system's browser (authorization code with PKCE, answer to a port of
 * 127.0.0.1 that is open until then). A browser that is closed tells nobody: after
 * {@link SIGN_IN_MS} it counts as given up.
 */
export async function signIn(setup: SignInSetup): Promise<SignedIn> {
  const { settings, words, stop } = setup;
  // Of an account of another tenant nothing may be kept.
  const cache = cacheInMemory();
  const over = new AbortController();
  const browser = browserOf(setup, over.signal);
  try {
    const msal = await msalOver({ ...setup, cache });
    const result = await msal.acquireTokenInteractive({
      scopes: scopesOf(settings),
      // A bench is shared: the browser may know somebody else.
      prompt: 'select_account',
      openBrowser: browser.open,
      successTemplate: signInPage(words.done, words.language),
      errorTemplate: signInPage(words.failed, words.language),
    });
    if (ofTenant(result, settings) === null)
      return { ok: false, why: 'refused', detail: 'other tenant' };
    await setup.cache.write((await cache.read()) ?? '');
    return { ok: true, account: result.account?.username ?? '' };
  } catch (error) {
    const failure = failureOf(error);
    if (stop.aborted) return { ok: false, ...failure, why: 'cancelled' };
    return { ok: false, ...failure, why: browser.failed() ?? failure.why };
  } finally {
    over.abort();
  }
}

/** A token for Graph without a person, from the sign-in that `cache` holds. */
export function silentToken(access: LoginAccess): TokenSource {
  return async (isFresh) => {
    try {
      const msal = await msalOver(access);
      const [account] = await msal.getAllAccounts();
      if (account === undefined) return { ok: false, why: 'signed-out' };
      const scopes = scopesOf(access.settings);
      const result = await msal.acquireTokenSilent({ account, scopes, forceRefresh: isFresh });
      const own = ofTenant(result, access.settings);
      return own === null ? { ok: false, why: 'signed-out' } : { ok: true, value: own.accessToken };
    } catch (error) {
      const { why } = failureOf(error);
      return { ok: false, why: why === 'refused' ? 'signed-out' : why };
    }
  };
}

/** The way through the browser, and why it led nowhere. */
function browserOf(setup: SignInSetup, over: AbortSignal) {
  const { clock, stop, openBrowser } = setup;
  let failed: 'timed-out' | 'no-browser' | null = null;
  return {
    failed: () => failed,
    open: async (address: string): Promise<void> => {
      stop.throwIfAborted();
      const url = atLogin(address, setup);
      await openBrowser(url.href).catch((error: unknown) => {
        failed = 'no-browser';
        throw error;
      });
      void clock.wait(SIGN_IN_MS, AbortSignal.any([stop, over])).then(() => {
        if (over.aborted) return;
        failed = 'timed-out';
        endListening(url.searchParams);
      });
    },
  };
}

/**
 * Ends the library's wait for the browser, which it does for nothing but an answer with the right
 * state: this one, from here, as if the person had declined.
 */
function endListening(asked: URLSearchParams): void {
  const { port } = new URL(asked.get('redirect_uri') ?? '');
  const form = new URLSearchParams({ error: 'access_denied', state: asked.get('state') ?? '' });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const sending = request({ host: '127.0.0.1', port, method: 'POST', headers });
  // It may have ended meanwhile.
  sending.on('error', () => undefined);
  sending.end(form.toString());
}

function cacheInMemory(): TokenCache {
  let kept: string | null = null;
  return {
    read: () => Promise.resolve(kept),
    write: (text) => {
      kept = text;
      return Promise.resolve();
    },
  };
}
