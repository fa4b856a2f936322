import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import type { SettingsOf } from '../../../../enrollment/service.ts';
import { nodeSend } from '../../../../main/services/node-send.ts';
import type { TokenCache } from '../../../../main/services/microsoft/msal.ts';
import { signIn, silentToken } from '../../../../main/services/microsoft/sign-in.ts';
import { askClock } from '../../../../main/services/pace.ts';
import { en } from '../../../../words/en.ts';
import {
  browse,
  CLIENT,
  startGraph,
  TENANT,
  type GraphServer,
} from '../../../support/services/graph-server.ts';
import { TEST_START_MS, testClock } from '../../../support/services/test-clock.ts';

let graph: GraphServer;
beforeAll(async () => {
  graph = await startGraph(() => TEST_START_MS);
});
afterEach(() => {
  graph.heal();
  Object.assign(graph.mood, { consents: true, tenant: TENANT });
});
afterAll(() => graph.close());

const settings: SettingsOf<'intune'> = {
  service: 'intune',
  cloud: 'global',
  tenantId: TENANT,
  clientId: CLIENT,
  readsBeta: false,
};

function aCache(): TokenCache & { text: string | null } {
  const cache = {
    text: null as string | null,
    read: () => Promise.resolve(cache.text),
    write: (text: string) => {
      cache.text = text;
      return Promise.resolve();
    },
  };
  return cache;
}

const setup = (cache = aCache(), stop = new AbortController().signal) => ({
  settings,
  send: nodeSend,
  origins: { login: graph.origin, graph: graph.origin },
  cache,
  stop,
  clock: askClock,
  words: { language: 'en', ...en.services.signInPages },
});

/** A browser in which a person goes through with it; keeps what it shows at the end. */
function aBrowser() {
  let shown: Promise<string | null> | null = null;
  return {
    shown: () => shown,
    openBrowser: (url: string) => {
      // After a refusal the library may close before the page is read.
      shown = browse(url).then(
        (page) => page.text(),
        () => null,
      );
      return Promise.resolve();
    },
  };
}

const tokenRequests = () =>
  graph.received
    .filter(({ path }) => path.endsWith('/token'))
    .map(({ body }) => new URLSearchParams(body));

it('signs a person in through the browser, and then gives tokens without one', async () => {
  const browser = aBrowser();
  const cache = aCache();
  const before = graph.received.length;
  const signed = await signIn({ ...setup(cache), openBrowser: browser.openBrowser });
  expect(signed).toEqual({ ok: true, account: 'ana@example.com' });
  expect(await browser.shown()).toContain(en.services.signInPages.done.text);
  const sent = graph.received.slice(before);
  expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
    `GET /${TENANT}/oauth2/v2.0/authorize`,
    `POST /${TENANT}/oauth2/v2.0/token`,
  ]);
  const scope = sent[0]?.query.get('scope')?.split(' ') ?? [];
  expect(scope).toContain('https://graph.microsoft.com/DeviceManagementManagedDevices.Read.All');
  expect(scope.filter((one) => one.includes('graph'))).toHaveLength(1);

  const token = silentToken(setup(cache));
  const first = await token(false);
  expect(first).toMatchObject({ ok: true });
  expect(await token(false)).toEqual(first);
  expect(graph.received).toHaveLength(before + 2);
  const fresh = await token(true);
  expect(fresh).toMatchObject({ ok: true });
  expect(fresh).not.toEqual(first);
  expect(tokenRequests().at(-1)?.get('grant_type')).toBe('refresh_token');
});

it('asks for the settings of the enrollment program only for what beta tells', async () => {
  const more = { settings: { ...settings, readsBeta: true } };
  const before = graph.received.length;
  await signIn({ ...setup(), ...more, openBrowser: aBrowser().openBrowser });
  expect(graph.received[before]?.query.get('scope')).toContain(
    'DeviceManagementServiceConfig.Read.All',
  );
});

it('says who declined by codes alone, and keeps nothing', async () => {
  graph.mood.consents = false;
  const cache = aCache();
  const signed = await signIn({ ...setup(cache), openBrowser: aBrowser().openBrowser });
  expect(signed).toEqual({ ok: false, why: 'refused', detail: 'access_denied AADSTS65004' });
  expect(cache.text).toBeNull();
});

it('refuses an account of another tenant, and leaves an earlier sign-in as it was', async () => {
  graph.mood.tenant = TENANT.replaceAll('1', '9');
  const cache = aCache();
  cache.text = 'earlier';
  const signed = await signIn({ ...setup(cache), openBrowser: aBrowser().openBrowser });
  expect(signed).toEqual({ ok: false, why: 'refused', detail: 'other tenant' });
  expect(cache.text).toBe('earlier');
});

it('gives up on a browser that was closed, and stops listening', async () => {
  let opened = '';
  const closed = (url: string) => {
    opened = url;
    return Promise.resolve();
  };
  const given = { ...setup(), openBrowser: closed, clock: testClock() };
  expect(await signIn(given)).toMatchObject({ ok: false, why: 'timed-out' });
  await expect(browse(opened)).rejects.toThrow('fetch failed');
});

it('ends a sign-in that a person cancels', async () => {
  const cancel = new AbortController();
  const opened = () => {
    cancel.abort();
    return Promise.resolve();
  };
  const signed = await signIn({ ...setup(aCache(), cancel.signal), openBrowser: opened });
  expect(signed).toMatchObject({ ok: false, why: 'cancelled' });
});

it('says that no browser opened', async () => {
  const openBrowser = () => Promise.reject(new Error('no display'));
  expect(await signIn({ ...setup(), openBrowser })).toMatchObject({ ok: false, why: 'no-browser' });
});

it('keeps two sign-ins apart that are open at once', async () => {
  const opened: string[] = [];
  const waiting = Promise.withResolvers<undefined>();
  const cancel = new AbortController();
  const first = signIn({
    ...setup(aCache(), cancel.signal),
    openBrowser: (url) => {
      opened.push(url);
      waiting.resolve(undefined);
      return Promise.resolve();
    },
  });
  await waiting.promise;
  const [url = ''] = opened;
  // An answer that belongs to no sign-in, or to another one, changes nothing.
  const { port } = new URL(new URL(url).searchParams.get('redirect_uri') ?? '');
  const forged = new URLSearchParams({ code: 'forged', state: 'other' });
  const answered = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: forged });
  expect(answered.status).toBe(400);
  const second = await signIn({ ...setup(), openBrowser: aBrowser().openBrowser });
  expect(second).toMatchObject({ ok: true });
  cancel.abort();
  expect(await first).toMatchObject({ ok: false, why: 'cancelled' });
});

it.each(['reset', { status: 503, body: '' }, { status: 200, body: '<html>' }] as const)(
  'tells a login host that cannot be reached from a refusal: %o',
  async (fault) => {
    const cache = aCache();
    await signIn({ ...setup(cache), openBrowser: aBrowser().openBrowser });
    graph.fail(/POST .*token/, fault, fault);
    const signed = await signIn({ ...setup(), openBrowser: aBrowser().openBrowser });
    expect(signed).toMatchObject({ ok: false, why: 'no-connection' });
    const token = await silentToken(setup(cache))(true);
    expect(token).toEqual({ ok: false, why: 'no-connection' });
  },
);

it('is signed out without a sign-in, with one that ended, and with a cache that is broken', async () => {
  const signedOut = { ok: false, why: 'signed-out' };
  expect(await silentToken(setup())(false)).toEqual(signedOut);
  const cache = aCache();
  await signIn({ ...setup(cache), openBrowser: aBrowser().openBrowser });
  graph.mood.consents = false;
  expect(await silentToken(setup(cache))(true)).toEqual(signedOut);
  cache.text = '{';
  expect(await silentToken(setup(cache))(false)).toEqual(signedOut);
});
