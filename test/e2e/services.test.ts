import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';

import { en } from '../../words/en.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { launchAppInTest } from '../support/app-in-test.ts';
import type { LaunchedApp } from '../support/launch-app.ts';
import { startAppleServer, type AppleServer } from '../support/services/apple-server.ts';
import {
  browse,
  CLIENT,
  startGraph,
  TENANT,
  type GraphServer,
} from '../support/services/graph-server.ts';
import { startTlsFront, type TlsFront } from '../support/services/tls-front.ts';
import type { VirtualBench } from '../support/virtual-bench.ts';
import { armedBench, lastingBench, type LastingBench } from './support/bench-story.ts';
import { chooseFile } from './support/file-dialogs.ts';
import {
  chooseCommand,
  closeSheet,
  openSettings,
  rowWith,
  seeCount,
} from './support/technician.ts';
import { createUserFolder } from './support/user-folder.ts';

const words = en.serviceSettings;
const { asks } = en.services;
const MACS = Array.from({ length: 24 }, (_, index) => index + 1);
const serialOf = (index: number): string => `TEST00S${String(index + 100)}`;
const OURS = { id: '0123456789ABCDEF0123456789ABCDEF', name: 'Intune' };
const OTHER = { id: 'FEDCBA9876543210FEDCBA9876543210', name: 'Jamf' };

interface World {
  readonly apple: AppleServer;
  readonly graph: GraphServer;
  readonly front: TlsFront;
  /** Where the host's browser puts the address that it is to open. */
  readonly browser: { readonly folder: string; readonly address: string };
  readonly lasting: LastingBench;
}

/** 24 Macs: 21 and 22 are not in the organization, 23 is on another server, 24 has no answer. */
async function startWorld(): Promise<World> {
  const [isMissing, isElsewhere] = [[21, 22], [23]];
  const apple = await startAppleServer({
    devices: MACS.map((index) => ({
      serial: serialOf(index),
      isMissing: isMissing.includes(index),
      server: isElsewhere.includes(index) ? OTHER : OURS,
    })),
  });
  const graph = await startGraph(Date.now);
  const front = await startTlsFront({
    'api-business.apple.com': apple.origin,
    'account.apple.com': apple.origin,
    'login.microsoftonline.com': graph.origin,
    'graph.microsoft.com': graph.origin,
  });
  onTestFinished(async () => {
    await front.close();
    await Promise.all([apple.close(), graph.close()]);
  });
  const folder = createUserFolder();
  const address = join(folder, 'address');
  const script = `#!/bin/sh\necho "$1" > '${address}'\n`;
  writeFileSync(join(folder, 'xdg-open'), script, { mode: 0o755 });
  return { apple, graph, front, browser: { folder, address }, lasting: await lastingBench() };
}

/** The product as it is: Chromium is told where the names lead, and the host has a browser. */
const startOptions = ({ front, browser, lasting }: World) => ({
  ...lasting,
  isCold: true,
  args: front.args,
  env: { PATH: `${browser.folder}:${process.env['PATH'] ?? ''}` },
});

async function plugAll(bench: VirtualBench, window: Page): Promise<void> {
  await bench.plugHub('1-1');
  await bench.plugHub('1-2');
  for (const index of MACS) {
    const port = `1-${index <= 12 ? 1 : 2}.${String(((index - 1) % 12) + 1)}`;
    await bench.plug(booted(port, serialOf(index)));
  }
  await seeCount(window, MACS.length, MACS.length);
}

const part = (window: Page, service: 'apple' | 'intune') =>
  window.locator(`[data-service-settings=${service}]`);

async function setUp({ window }: LaunchedApp, { apple }: World): Promise<void> {
  await openSettings(window, 'services');
  const ofApple = part(window, 'apple');
  await ofApple.getByRole('button', { name: words.setUpOf.apple }).click();
  await ofApple.getByLabel(words.appleClientId).fill(apple.settings.clientId);
  await ofApple.getByLabel(words.keyId).fill(apple.settings.keyId);
  await ofApple.getByLabel(words.server).fill(OURS.name);
  await ofApple.getByLabel(words.perMinute).fill('120');
  await ofApple.getByRole('button', { name: words.save }).click();
  const ofIntune = part(window, 'intune');
  await ofIntune.getByRole('button', { name: words.setUpOf.intune }).click();
  await ofIntune.getByLabel(words.tenantId).fill(TENANT);
  await ofIntune.getByLabel(words.clientId, { exact: true }).fill(CLIENT);
  await ofIntune.getByRole('button', { name: words.save }).click();
  await ofIntune.getByText(words.secrets.none.intune).waitFor();
  await closeSheet(window);
}

async function chooseKey({ app, window }: LaunchedApp, { apple }: World): Promise<void> {
  const path = join(createUserFolder(), 'key.pem');
  writeFileSync(path, apple.key);
  await chooseFile(app, path);
  await openSettings(window, 'services');
  const key = part(window, 'apple');
  await key.getByRole('button', { name: words.secrets.chooseKey }).click();
  await key.getByText(/^Key .*chosen/).waitFor();
  // This host has no keychain, and says so.
  await key.getByText(words.secrets.memory).waitFor();
  await closeSheet(window);
}

/** The person signs in with the browser of the host. */
async function signIn({ window }: LaunchedApp, { browser, graph }: World): Promise<void> {
  await openSettings(window, 'services');
  await part(window, 'intune').getByRole('button', { name: words.secrets.signIn }).click();
  const opened = () => existsSync(browser.address) && readFileSync(browser.address, 'utf8');
  await expect.poll(opened, { timeout: 30_000 }).toMatch(/\n$/);
  const asked = new URL(readFileSync(browser.address, 'utf8').trim());
  expect(asked.origin).toBe('https://login.microsoftonline.com');
  expect((await browse(`${graph.origin}${asked.pathname}${asked.search}`)).status).toBe(200);
  await part(window, 'intune')
    .getByText(/^Signed in as ana@example\.com/)
    .waitFor();
  await closeSheet(window);
}

const lineOf = (window: Page, service: 'apple' | 'intune') =>
  window.locator(`[data-ask=${service}]`);

/** What a row says of services: each answer, with its time. */
const saidOf = async (window: Page, index: number): Promise<readonly string[]> =>
  (await rowWith(window, serialOf(index)).locator('[data-service]').allTextContents()).map((said) =>
    said.replaceAll(/[\u2068\u2069]/g, ''),
  );

const readsOf = ({ received }: AppleServer, index: number): number =>
  received.filter(({ path }) => path === `/v1/orgDevices/${serialOf(index)}`).length;

/** Twenty are enrolled; of the last one Intune has two records that contradict each other. */
function enroll({ mood }: GraphServer): void {
  const enrolledDateTime = new Date(Date.now() + 1000).toISOString();
  const record = (index: number, managementState = 'managed') => ({
    id: `${String(index)} ${managementState}`,
    serialNumber: serialOf(index),
    enrolledDateTime,
    managementState,
  });
  const managed = [...MACS.slice(0, 20), 24].map((index) => record(index));
  mood.devices = [...managed, record(24, 'retirePending')];
}

/** Every row, once both services were asked. */
async function expectAllSaid(window: Page): Promise<void> {
  for (const index of MACS) {
    const ofApple =
      index === 21 || index === 22
        ? 'Apple: not in the organization'
        : `Apple: ours, assigned to ${index === 23 ? 'Jamf' : 'Intune'}`;
    const ofIntune =
      index <= 20
        ? /^Intune: enrolled /
        : index === 24
          ? /^Intune: not checked: /
          : /^Intune: not yet$/;
    expect(await saidOf(window, index)).toEqual([ofApple, expect.stringMatching(ofIntune)]);
  }
  const lanes = await window
    .locator('[role=row][data-lane]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-lane')));
  expect(lanes).toEqual(['not-in-organization', 'not-in-organization', 'other-server']);
}

it('says of 24 Macs what Apple and Intune know, through a pulled cable and a kill', async () => {
  const world = await startWorld();
  const { apple, graph, front, lasting } = world;
  const first = await armedBench({
    ...startOptions(world),
    profile: { name: 'Office Macs', method: 'ade', affinity: 'with' },
    target: MACS.length,
  });
  const { window } = first;
  await plugAll(lasting.bench, window);
  await setUp(first, world);
  await chooseKey(first, world);
  await signIn(first, world);
  enroll(graph);

  await chooseCommand(window, 'askIntune');
  await lineOf(window, 'intune')
    .getByText(/23 of 24 answered, 1 not checked$/)
    .waitFor();
  expect(await saidOf(window, 1)).toEqual([expect.stringMatching(/^Intune: enrolled /)]);
  expect(await saidOf(window, 22)).toEqual(['Intune: not yet']);
  expect(await saidOf(window, 24)).toEqual([expect.stringMatching(/^Intune: not checked: /)]);

  await chooseCommand(window, 'askApple');
  await expect.poll(() => saidOf(window, 3), { timeout: 60_000 }).toHaveLength(2);
  front.pull();
  await first.kill();

  const second = await launchAppInTest(startOptions(world));
  await seeCount(second.window, MACS.length, MACS.length);
  const known = await second.window.locator('[data-service=apple]').count();
  expect(known).toBeGreaterThanOrEqual(3);
  expect(known).toBeLessThan(20);
  for (const index of MACS) {
    expect(await saidOf(second.window, index)).toHaveLength(index <= known ? 2 : 1);
  }
  front.plug();
  expect(await lineOf(second.window, 'intune').textContent()).toContain('23 of 24 answered');
  await chooseKey(second, world);
  await lineOf(second.window, 'apple').getByRole('button', { name: asks.goOn }).click();
  await lineOf(second.window, 'apple')
    .getByText(/24 of 24 answered$/)
    .waitFor({ timeout: 90_000 });

  await expectAllSaid(second.window);
  // What was answered before the cable was pulled and before the kill was asked once.
  for (let index = 1; index <= known; index += 1) expect(readsOf(apple, index)).toBe(1);
  expect(new Set(apple.received.map(({ method }) => method))).toEqual(new Set(['GET', 'POST']));
});
