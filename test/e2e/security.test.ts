import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { REQUESTS, type RequestName } from '../../contract/requests.ts';
import { en } from '../../words/en.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { hostilePaths } from '../main/app/hostile-paths.ts';
import { isAllowed, malformedPayloads } from '../main/ipc/malformed.ts';
import { fromTheNet } from './support/from-the-net.ts';
import { makeProfile } from './support/technician.ts';

let launched: LaunchedApp;
beforeAll(async () => {
  launched = await launchApp();
  await launched.window.getByRole('heading', { name: en.shell.idle.title }).waitFor();
});
afterAll(() => launched.close());

describe('the window', () => {
  it('is sandboxed, isolated and without Node', async () => {
    const { app, window } = launched;
    const preferences = await app.evaluate(({ webContents }) => {
      const [contents] = webContents.getAllWebContents();
      const known = contents as unknown as { getLastWebPreferences: () => object };
      return known.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
    const globals = await window.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
    );
    expect(globals).toEqual([]);
    const bridge = await window.evaluate(() => Object.keys((window as never)['bench']).sort());
    expect(bridge).toEqual([...REQUESTS, 'onChanges', 'onCommand', 'readDropped'].sort());
  });

  it('has a content policy with every page, and runs no inline script and no eval', async () => {
    const { window } = launched;
    await window.evaluate(tryInlineAndEval);
    await window.waitForFunction(() => document.documentElement.dataset['refused'] === '2');
    const { inline, evaluated } = await window.evaluate(() => ({
      ...document.documentElement.dataset,
    }));
    expect({ inline, evaluated }).toEqual({ inline: undefined, evaluated: 'refused' });
    const { policy } = await fromTheNet(launched.app, 'app://muster/index.html');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
  });

  it('gets the app’s own files and no other, by a thousand paths', async () => {
    const paths = fc.sample(hostilePaths('package.json'), { numRuns: 1000, seed: 14 });
    const urls = paths.map((path) => `app://muster/${path}`);
    const answers = await launched.app.evaluate(
      ({ net }, asked) =>
        Promise.all(
          asked.map((url) =>
            net.fetch(url).then(
              ({ status }) => status,
              () => 0,
            ),
          ),
        ),
      urls,
    );
    expect(answers.filter((status) => status !== 404 && status !== 0)).toEqual([]);
    const files = [
      'app://muster/index.html',
      'app://other/index.html',
      'app://muster/index.html.map',
    ];
    const statuses = await Promise.all(files.map((url) => fromTheNet(launched.app, url)));
    expect(statuses.map(({ status }) => status)).toEqual([200, 404, 404]);
  });

  it('changes nothing with malformed requests through the real bridge', async () => {
    const { window } = launched;
    const state = () =>
      window.evaluate(async () =>
        JSON.stringify(await (window as never as Bridge).bench['getSnapshot']?.()),
      );
    const before = await state();
    for (const name of REQUESTS) {
      const payloads = [...malformedPayloads(name, 400)].flatMap((payload) => plain(name, payload));
      const taken = await window.evaluate(
        async ([request, inputs]) => {
          const ask = (window as never as Bridge).bench[request];
          const answers = await Promise.all(inputs.map(async (input) => ask?.(input)));
          return inputs.filter(
            (_input, index) => answers[index]?.failure?.kind !== 'invalid-request',
          );
        },
        [name, payloads.slice(0, 100)] as const,
      );
      expect(payloads.length, name).toBeGreaterThanOrEqual(100);
      expect(taken, name).toEqual([]);
    }
    expect(await state()).toBe(before);
    await makeProfile(window, { name: 'Shared Macs' });
    expect(await state()).not.toBe(before);
    expect(launched.output()).not.toContain('fault');
  });

  it('goes nowhere, opens nothing and is granted nothing', async () => {
    const { app, window } = launched;
    const before = window.url();
    const tried = await window.evaluate(async () => {
      location.assign('https://example.invalid/');
      location.assign('file:///etc/passwd');
      const opened = globalThis.open('https://example.invalid/') !== null;
      const granted = await Notification.requestPermission();
      const fetched = await fetch('https://example.invalid/').then(
        () => 'answered',
        () => 'refused',
      );
      const states = await Promise.all(
        (['geolocation', 'camera', 'microphone', 'midi'] as const).map(
          async (name) => (await navigator.permissions.query({ name } as never)).state,
        ),
      );
      return { opened, granted, fetched, states };
    });
    expect(tried).toEqual({
      opened: false,
      granted: 'denied',
      fetched: 'refused',
      states: ['denied', 'denied', 'denied', 'denied'],
    });
    expect(window.url()).toBe(before);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    const title = await window.evaluate(() => document.querySelector('h1')?.textContent);
    expect(title).toBe(en.places.setup);
  });
});

interface Bridge {
  readonly bench: Readonly<
    Record<string, (input?: unknown) => Promise<{ failure?: { kind: string } }>>
  >;
}

/** What arrives in the page and is still malformed; undefined would be no input at all. */
function plain(name: RequestName, payload: unknown): readonly unknown[] {
  try {
    const text = JSON.stringify(payload);
    const arrived = JSON.parse(text) as unknown;
    return text.length > 10_000 || isAllowed(name, arrived) ? [] : [arrived];
  } catch {
    return [];
  }
}

/** Runs in the page: an inline script and a text run as a script, both to be refused. */
function tryInlineAndEval(): void {
  const { dataset } = document.documentElement;
  document.addEventListener('securitypolicyviolation', () => {
    dataset['refused'] = String(Number(dataset['refused'] ?? 0) + 1);
  });
  const inline = document.createElement('script');
  inline.textContent = 'document.documentElement.dataset.inline = "ran"';
  document.body.append(inline);
  // Later, since a debugger's own evaluation may run what the policy forbids.
  setTimeout(() => {
    try {
      // Text run as code, which the policy has to refuse.
      Reflect.construct(Function, ['return 1']);
      dataset['evaluated'] = 'allowed';
    } catch {
      dataset['evaluated'] = 'refused';
    }
  });
}
