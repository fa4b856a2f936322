import type { BrowserWindow } from 'electron';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { REQUESTS } from '../../contract/requests.ts';
import { GUIDE_LINKS } from '../../enrollment/guide/links.ts';
import { wrongFuses } from '../../scripts/packaging/fuses.ts';
import { wantedVersion } from '../../scripts/runtime/official-electron.ts';
import { en } from '../../words/en.ts';
import type { LaunchedApp } from '../support/launch-app.ts';
import { launchOpenApp } from './support/open-app.ts';
import { exposedIn, openCareless } from './support/careless.ts';
import { openStranger } from './support/stranger.ts';
import { CHECKOUT, testBuild } from './support/test-build.ts';
import {
  itemsBrokenBy,
  SETTING_ITEMS,
  settingsOfWindows,
  settingsWith,
} from './support/window-settings.ts';

let launched: LaunchedApp;
let stranger: Page;
beforeAll(async () => {
  launched = await launchOpenApp();
  await launched.window.getByRole('heading', { name: en.shell.idle.title }).waitFor();
  stranger = await openStranger(launched.app);
});
afterAll(() => launched.close());

/**
 * Electron's security checklist, by its numbers; `stranger` is a window without our protections.
 */
describe('Electron’s checklist, in the packed app', () => {
  it('1: loads everything from the app itself', async () => {
    expect(await originsLoaded(launched.window)).toEqual(['app://muster']);
    expect(await originsLoaded(stranger)).toEqual(['app://stranger']);
  });

  it('2 3 4 6 8 9 10 11: its windows have no weakened setting', async () => {
    const [own = {}] = await settingsOfWindows(launched.app);
    expect(itemsBrokenBy(own)).toEqual([]);
  });

  it.each(SETTING_ITEMS.filter(([item]) => item !== 4))(
    '%i control: a window with %j is reported by that item alone',
    async (item, wrong) => {
      // Without web security Electron allows mixed content, too.
      const expected = item === 6 ? [6, 8] : [item];
      expect(itemsBrokenBy(await settingsWith(launched.app, wrong))).toEqual(expected);
    },
  );

  it('4: control: the settings of a window without the sandbox are reported', async () => {
    const settings = await settingsWith(launched.app, { sandbox: false });
    expect(itemsBrokenBy({ ...settings, sandbox: false })).toEqual([4]);
  });

  it('5: grants no permission; control: a session without our handlers does', async () => {
    expect(await permissionOf(launched.window)).toBe('denied');
    expect(await permissionOf(stranger)).toBe('granted');
  });

  it('7: runs no markup as a script; control: without the policy it runs', async () => {
    expect(await runsMarkup(launched.window)).toBe(false);
    expect(await runsMarkup(stranger)).toBe(true);
  });

  it('12: attaches no embedded page; control: without our listener one is attached', async () => {
    expect(await attaches(true)).toBe(false);
    expect(await attaches(false)).toBe(true);
  });

  it('13: goes nowhere; control: without our listeners it would', async () => {
    expect(await goes(launched.window)).toBe(false);
    expect(await goes(stranger)).toBe(true);
  });

  it('14: opens no window; control: without our handler it would', async () => {
    const opens = (page: Page) => page.evaluate(() => globalThis.open('about:blank') !== null);
    expect(await opens(launched.window)).toBe(false);
    expect(await opens(stranger)).toBe(true);
  });

  it('15: opens addresses of its own table only; control: others are seen when they are opened', async () => {
    await recordOpened();
    const [known] = GUIDE_LINKS;
    const asked = ['https://example.invalid/', 'file:///etc/passwd', '__proto__', known?.id];
    const answers = await launched.window.evaluate(
      (ids) =>
        Promise.all(
          ids.map((linkId) => (globalThis as never as Bridge).bench.openLink({ linkId })),
        ),
      asked,
    );
    expect(answers.map(({ ok }) => ok)).toEqual([false, false, false, true]);
    expect(foreign(await opened())).toEqual([]);
    expect(await opened()).toEqual([known?.url]);
    await launched.app.evaluate(({ shell }, url) => shell.openExternal(url), asked[0] ?? '');
    expect(foreign(await opened())).toEqual([asked[0]]);
  });

  it('16: ships a supported Electron', () => {
    const SUPPORTED = ['43', '44', '45'];
    expect(SUPPORTED).toContain(wantedVersion(CHECKOUT).split('.')[0]);
    expect(SUPPORTED).not.toContain('33');
  });

  it('17: answers its own page only; control: the same request from it is answered', async () => {
    const ask = (page: Page) =>
      page.evaluate(() => (globalThis as never as Bridge).bench.getSnapshot());
    expect(await ask(stranger)).toMatchObject({ failure: { kind: 'invalid-request' } });
    expect(await ask(launched.window)).not.toMatchObject({ failure: expect.anything() as unknown });
  });

  it('18: serves its pages by a scheme of its own, from the list; control: another answers anything', async () => {
    expect(launched.window.url()).toMatch(/^app:\/\/muster\//);
    const reach = (page: Page) =>
      page.evaluate(() =>
        fetch('file:///etc/passwd').then(
          () => 'read',
          () => 'refused',
        ),
      );
    expect(await reach(launched.window)).toBe('refused');
    const paths = ['index.html', 'etc/passwd', '%2e%2e/package.json', '..%5c..%5cpackage.json'];
    expect(await statusesOf('', 'app://muster', paths)).toEqual([200, 404, 404, 404]);
    expect(await statusesOf('stranger', 'app://stranger', paths)).toEqual([200, 200, 200, 200]);
  });

  it('19: has its fuses set; control: the copy for tests has one the other way', async () => {
    expect(await wrongFuses(testBuild().shipped)).toEqual([]);
    expect(await wrongFuses(testBuild().open)).toEqual(['EnableNodeCliInspectArguments']);
  });

  it('20: hands the page named functions, and nothing of Electron’s; control: a careless preload is seen', async () => {
    const names = [...REQUESTS, 'onChanges', 'onCommand', 'readDropped'].sort();
    const own = await exposedIn(launched.window);
    expect(own).toEqual({ kinds: ['function'], names, strangers: [] });
    const careless = await openCareless(launched.app);
    expect(await exposedIn(careless)).toEqual({
      kinds: ['function', 'object'],
      names: ['invoke', 'versions'],
      strangers: ['electron'],
    });
  });
});

type Answer = Promise<{ readonly ok: boolean; readonly failure?: { readonly kind: string } }>;
interface Bridge {
  readonly bench: Readonly<Record<'openLink' | 'getSnapshot', (input?: unknown) => Answer>>;
}
interface Opened {
  readonly opened: readonly string[];
}

/** Whether a page can embed another one, with or without our guard of every new window. */
const attaches = (isGuarded: boolean): Promise<boolean> =>
  launched.app.evaluate(async ({ BrowserWindow }, guarded) => {
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
    if (!guarded) window.webContents.removeAllListeners('will-attach-webview');
    await window.loadURL('data:text/html,<body>');
    const attached = new Promise((resolve) =>
      window.webContents.once('did-attach-webview', () => resolve(true)),
    );
    const prevented = new Promise((resolve) =>
      window.webContents.on('will-attach-webview', (event) =>
        setImmediate(() => event.defaultPrevented && resolve(false)),
      ),
    );
    const add = 'document.body.innerHTML = "<webview src=about:blank></webview>"';
    await window.webContents.executeJavaScript(add);
    const isAttached = (await Promise.race([attached, prevented])) as boolean;
    window.destroy();
    return isAttached;
  }, isGuarded);

/** Makes the app record addresses instead of passing them to the system. */
const recordOpened = (): Promise<void> =>
  launched.app.evaluate(({ shell }) => {
    const addresses: string[] = [];
    Object.assign(globalThis, { opened: addresses });
    shell.openExternal = (url) => Promise.resolve(void addresses.push(url));
  });

const opened = (): Promise<readonly string[]> =>
  launched.app.evaluate(() => (globalThis as never as Opened).opened);

const foreign = (addresses: readonly string[]): readonly string[] =>
  addresses.filter((address) => GUIDE_LINKS.every(({ url }) => url !== address));

/** A session's answers to paths below an origin; the empty partition is that of the bench. */
const statusesOf = (partition: string, origin: string, paths: readonly string[]) =>
  launched.app.evaluate(
    async ({ session }, asked) => {
      const { defaultSession } = session;
      const from = asked.partition === '' ? defaultSession : session.fromPartition(asked.partition);
      const urls = asked.paths.map((path) => `${asked.origin}/${path}`);
      return Promise.all(urls.map(async (url) => (await from.fetch(url)).status));
    },
    { partition, origin, paths },
  );

const originsLoaded = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    const origins = [location.href, ...loaded].map((url) => url.split('/').slice(0, 3).join('/'));
    return [...new Set(origins)];
  });

const permissionOf = (page: Page): Promise<string> =>
  page.evaluate(async () => (await navigator.permissions.query({ name: 'notifications' })).state);

/**
 * A picture that cannot load and carries a script: the classic case of hostile text that became
 * markup.
 */
const runsMarkup = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const place = document.createElement('div');
    const refused = new Promise<boolean>((resolve) =>
      document.addEventListener('securitypolicyviolation', () => resolve(false), { once: true }),
    );
    const ran = new Promise<boolean>((resolve) =>
      Object.assign(globalThis, { canary: () => resolve(true) }),
    );
    place.innerHTML = '<img src="data:," onerror="canary()">';
    document.body.append(place);
    return Promise.race([refused, ran]);
  });

/** Asks the page to go to another page of the same origin; true unless main prevented it. */
async function goes(page: Page): Promise<boolean> {
  const window = await launched.app.browserWindow(page);
  const asked = await window.evaluateHandle(({ webContents }: BrowserWindow) => ({
    prevented: new Promise<boolean>((resolve) => {
      const answer = (event: { readonly defaultPrevented: boolean }): void =>
        void setImmediate(() => resolve(event.defaultPrevented));
      webContents.once('will-navigate', answer);
      webContents.once('will-frame-navigate', answer);
    }),
  }));
  await page.evaluate(() => location.assign('/paper.html')).catch(() => undefined);
  const isPrevented = await asked.evaluate(({ prevented }) => prevented);
  if (!isPrevented) await page.waitForURL('**/paper.html');
  return !isPrevented;
}
