import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { expect, it } from 'vitest';

import type { BenchBridge } from '../../contract/bridge.ts';
import { DROPPED_CHANNEL } from '../../contract/channels.ts';
import { REQUESTS, WALL_REQUESTS } from '../../contract/requests.ts';
import { verifyLog } from '../../db/index.ts';
import { en } from '../../words/en.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { armedBench } from './support/bench-story.ts';
import { createFaultyDisk } from './support/faulty-disk.ts';
import { seeRow } from './support/technician.ts';
import { createUserFolder, giveToUser } from './support/user-folder.ts';

const words = en.wall;
const { cells } = en.bench.map;
const KEYS = 'CommandOrControl+Shift+F';

/** Keys sent by a test bypass the menu, so the entry is chosen by its shortcut. */
const chooseWall = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ Menu }, keys) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
    const item = items?.find(({ accelerator }) => accelerator === keys);
    if (item === undefined) throw new Error(`Nothing has ${keys}.`);
    (item.click as () => void)();
  }, KEYS);

/** As the system sends it; keys from Playwright reach the page alone. */
const pressEscape = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    const wall = windows.find(({ webContents }) => webContents.getURL().endsWith('/wall.html'));
    wall?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Escape' });
  });

async function openWall(app: ElectronApplication): Promise<Page> {
  const opened = app.waitForEvent('window');
  await chooseWall(app);
  const wall = await opened;
  await wall.getByRole('list', { name: words.ports }).waitFor();
  return wall;
}

/** What main answers to a request that a taken-over page sends past its preload. */
const askedFrom = (
  app: ElectronApplication,
  page: 'index' | 'wall',
  channel: string,
  input: unknown,
): Promise<unknown> =>
  app.evaluate(
    ({ BrowserWindow, ipcMain }, asked) => {
      const { _invokeHandlers: handlers } = ipcMain as unknown as {
        _invokeHandlers: ReadonlyMap<string, (event: object, input: unknown) => unknown>;
      };
      const sender = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().endsWith(`/${asked.page}.html`),
      )?.webContents;
      const event = { sender, senderFrame: sender?.mainFrame };
      return handlers.get(asked.channel)?.(event, asked.input);
    },
    { page, channel, input },
  );

it('shows the bench in a second window, follows it, and closes with Escape', async () => {
  const { app, window, bench, dataDir } = await armedBench({ isCold: true, target: 3 });
  const wall = await openWall(app);
  await wall.getByText(words.ofTarget('3')).waitFor();
  await bench.plug(booted('1-1', 'TEST00ZW01'));
  await seeRow(window, 'TEST00ZW01', en.states.logged);
  await wall.locator("[data-port='1-1']").getByText(cells.unplug).waitFor();
  await bench.unplug('1-1');
  await wall.locator("[data-port='1-1']").getByText(cells.empty).waitFor();

  // A restore puts another bench behind both windows.
  await window.evaluate(async () => {
    const page = (globalThis as unknown as { readonly bench: BenchBridge }).bench;
    await page.backUpNow();
    const found = await page.getRecovery();
    const [backup] = found.ok ? found.value.backups : [];
    void page.restoreBackup({ id: backup?.id ?? '', takesNewId: false });
  });
  await expect.poll(() => verifyLog(dataDir).restored?.length).toBe(1);
  await bench.plug(booted('1-2', 'TEST00ZW02'));
  await wall.locator("[data-port='1-2']").getByText(cells.unplug).waitFor();

  const closed = wall.waitForEvent('close');
  await pressEscape(app);
  await closed;
  expect(app.windows()).toHaveLength(1);

  // The same entry opens and closes it, and it closes with the bench window.
  const again = await openWall(app);
  const gone = again.waitForEvent('close');
  await chooseWall(app);
  await gone;
  await openWall(app);
  const ended = app.waitForEvent('close');
  await app.evaluate(({ BrowserWindow, dialog }) => {
    // A session is open: the system asks whether to close nevertheless.
    dialog.showMessageBoxSync = () => 1;
    const windows = BrowserWindow.getAllWindows();
    windows.find(({ webContents }) => webContents.getURL().endsWith('/index.html'))?.close();
  });
  await ended;
});

it('fills a second screen, and not the one with the bench', async () => {
  const { app } = await armedBench({ isCold: true });
  // A stand-in: the virtual display has one screen.
  const second = await app.evaluate(({ screen }) => {
    const first = screen.getPrimaryDisplay();
    const workArea = { x: 320, y: 200, width: 1024, height: 700 };
    const other = { ...first, id: first.id + 1, bounds: workArea, workArea };
    screen.getAllDisplays = () => [first, other];
    return workArea;
  });
  await openWall(app);
  const opened = await app.evaluate(({ BrowserWindow }) => {
    const wall = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().endsWith('/wall.html'),
    );
    return wall && { bounds: wall.getNormalBounds(), isFull: wall.isFullScreen() };
  });
  expect(opened).toEqual({ bounds: second, isFull: true });
});

it('says from across the room that nothing is logged, and what to do, until it is again', async () => {
  const disk = createFaultyDisk();
  const { app, bench } = await armedBench({ isCold: true, env: disk.env });
  const wall = await openWall(app);
  await bench.plug(booted('1-1', 'TEST00ZW21'));
  await wall.locator("[data-port='1-1']").getByText(cells.unplug).waitFor();
  disk.fail('write', 'EROFS');
  await bench.plug(booted('1-2', 'TEST00ZW22'));
  await wall.getByText(words.logFailed).waitFor();
  await wall.getByText(words.leaveAll).waitFor();
  await wall.locator("[data-port='1-1']").getByText(cells.wait).waitFor();
  disk.heal();
  await wall.getByText(words.logFailed).waitFor({ state: 'detached' });
  await wall.locator("[data-port='1-2']").getByText(cells.unplug).waitFor();
});

it('can read the bench and nothing else, however it is asked', async () => {
  const { app } = await armedBench({ isCold: true });
  const wall = await openWall(app);
  const names = await wall.evaluate(() =>
    Object.keys((window as unknown as { readonly bench: object }).bench).sort(),
  );
  expect(names).toEqual([...WALL_REQUESTS, 'onChanges'].sort());

  for (const name of REQUESTS.filter((request) => !WALL_REQUESTS.includes(request))) {
    expect(await askedFrom(app, 'wall', `bench:request:${name}`, {}), name).toMatchObject({
      failure: { kind: 'invalid-request', detail: 'not from this page' },
    });
  }
  const folder = createUserFolder();
  const list = join(folder, 'list.csv');
  writeFileSync(list, 'Serial\nTEST00ZW09\n');
  giveToUser(folder);
  const dropped = { path: list };
  expect(await askedFrom(app, 'wall', DROPPED_CHANNEL, dropped)).toMatchObject({ ok: false });
  // Control: the same file from the bench window is read.
  expect(await askedFrom(app, 'index', DROPPED_CHANNEL, dropped)).toMatchObject({ ok: true });
  const technician = { name: 'Ana' };
  const write = 'bench:request:setTechnician';
  expect(await askedFrom(app, 'wall', write, technician)).toMatchObject({ ok: false });
  // Control: the same request from the bench window is carried out.
  expect(await askedFrom(app, 'index', write, technician)).toMatchObject({ ok: true });
});

it('is as locked down as the bench window, and goes nowhere', async () => {
  const { app } = await armedBench({ isCold: true });
  const wall = await openWall(app);
  const preferences = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const known = contents as unknown as { getLastWebPreferences: () => object };
      return known.getLastWebPreferences();
    }),
  );
  expect(preferences).toHaveLength(2);
  for (const one of preferences) {
    expect(one).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  }
  const before = wall.url();
  const tried = await wall.evaluate(async () => {
    location.assign('https://example.invalid/');
    location.assign('app://muster/index.html');
    const isOpened = globalThis.open('app://muster/index.html') !== null;
    return { isOpened, granted: await Notification.requestPermission() };
  });
  expect(tried).toEqual({ isOpened: false, granted: 'denied' });
  expect(wall.url()).toBe(before);
  expect(app.windows()).toHaveLength(2);
});
