import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Result } from '../../../contract/failure.ts';
import type { RequestHandlers } from '../../../contract/requests.ts';
import type { BenchEvent } from '../../../enrollment/events.ts';
import type { ServiceSettings } from '../../../enrollment/service.ts';
import { serviceRequests } from '../../../main/requests/services.ts';
import { nodeSend } from '../../../main/services/node-send.ts';
import { openServices, type OpenServices } from '../../../main/services/open-services.ts';
import { SIGN_IN_MS } from '../../../main/services/microsoft/sign-in.ts';
import { memorySecrets, type SecretStore } from '../../../main/services/secrets.ts';
import { en } from '../../../words/en.ts';
import { booted } from '../../enrollment/bench/paper-bench.ts';
import { startAppleServer, type AppleServer } from '../../support/services/apple-server.ts';
import {
  browse,
  CLIENT,
  startGraph,
  TENANT,
  type GraphServer,
} from '../../support/services/graph-server.ts';
import { testClock, type TestClock } from '../../support/services/test-clock.ts';
import { quiet, startBenchWorld, type BenchWorld } from '../bench/bench-world.ts';

type Handlers = Pick<RequestHandlers, keyof ReturnType<typeof serviceRequests>>;

const SERIALS = ['ZZTEST0000A1', 'ZZTEST0000A2', 'ZZTEST0000A3', 'ZZTEST0000A4'];
const SERVER = { id: '0A'.repeat(16), name: 'Intune' };
const CHOSEN = { fileName: 'key.pem' };
const INTUNE: ServiceSettings = {
  service: 'intune',
  cloud: 'global',
  tenantId: TENANT,
  clientId: CLIENT,
  readsBeta: false,
};

let world: BenchWorld;
let apple: AppleServer;
let graph: GraphServer;
let clock: TestClock;
let folder: string;
let secrets: SecretStore;
let services: OpenServices;
let handlers: Handlers;
let base: string;
let openBrowser: (url: string) => Promise<void>;

beforeEach(async () => {
  world = await startBenchWorld();
  SERIALS.forEach((serial, at) => world.plug(booted(serial, [at + 1])));
  clock = testClock(world.bench().command.nowMs());
  apple = await startAppleServer({
    nowMs: clock.nowMs,
    devices: [
      { serial: 'ZZTEST0000A1', server: SERVER },
      { serial: 'ZZTEST0000A2', server: null },
      { serial: 'ZZTEST0000A3', isMissing: true },
      { serial: 'ZZTEST0000A4', server: SERVER },
    ],
  });
  graph = await startGraph(clock.nowMs);
  folder = mkdtempSync(join(tmpdir(), 'muster-services-'));
  writeFileSync(join(folder, CHOSEN.fileName), apple.key);
  secrets = memorySecrets(clock.nowMs);
  base = apple.origin;
  openBrowser = (url) => {
    void browse(url);
    return Promise.resolve();
  };
  begin();
});
afterEach(async () => {
  await services.stop();
  await world.end();
  await Promise.all([apple.close(), graph.close()]);
  rmSync(folder, { recursive: true });
});

/** Waits take no time, but a person in front of a browser does. */
const wait: TestClock['wait'] = (ms, stop) =>
  ms < SIGN_IN_MS
    ? clock.wait(ms, stop)
    : new Promise((resolve) => stop.addEventListener('abort', () => resolve()));

/** What asks in a program that has just started. */
function begin(): void {
  const bench = world.bench();
  services = openServices({
    bench,
    secrets,
    clock: { ...clock, wait },
    base,
    send: nodeSend,
    openBrowser: (url) => openBrowser(url),
    words: () => ({ language: 'en', ...en.services.signInPages }),
    diagnostics: quiet,
  });
  const open = () => Promise.resolve({ path: join(folder, CHOSEN.fileName), ...CHOSEN });
  handlers = serviceRequests(bench, {
    services: () => Promise.resolve(services),
    dialogs: { open },
  });
}

const done = async (answer: Result<unknown> | Promise<Result<unknown>>) =>
  expect(await answer).toMatchObject({ ok: true });
const events = <Kind extends BenchEvent['kind']>(kind: Kind) =>
  [...world.log().readAll()].flatMap(({ event }) =>
    event.kind === kind ? (event as Extract<BenchEvent, { kind: Kind }>) : [],
  );
const answers = () =>
  events('service-answered').map(({ serial, said }) => [serial, said.answer.kind]);
const shown = () => world.bench().snapshot().services;
async function idle(service: 'apple' | 'intune'): Promise<void> {
  await expect.poll(() => shown()[service].asking, { timeout: 20_000 }).toBeNull();
}
const readsOf = (serial: string): number =>
  apple.received.filter(({ path }) => path === `/v1/orgDevices/${serial}`).length;

async function setUpApple(): Promise<void> {
  await done(handlers.saveService({ settings: apple.settings }));
  await done(handlers.chooseAppleKey(undefined));
}

describe('asking Apple from the window', () => {
  it('asks about every device and shows the key by its id alone', async () => {
    await setUpApple();
    expect(shown().apple.secret).toMatchObject({ kind: 'memory', about: apple.settings.keyId });
    await done(handlers.askService({ service: 'apple', goesOn: false }));
    await idle('apple');

    expect(answers()).toEqual([
      ['ZZTEST0000A1', 'in-organization'],
      ['ZZTEST0000A2', 'in-organization'],
      ['ZZTEST0000A3', 'not-listed'],
      ['ZZTEST0000A4', 'in-organization'],
    ]);
    expect(events('enrollment-confirmed')).toEqual([]);
    const text = JSON.stringify([[...world.log().readAll()], world.bench().snapshot()]);
    expect(text).not.toContain('PRIVATE KEY');
    for (const token of apple.received.map(({ headers }) => headers.authorization)) {
      if (token) expect(text).not.toContain(token.replace('Bearer ', ''));
    }
  });

  it('ends when the connection is cut, and goes on where it stopped', async () => {
    await setUpApple();
    apple.failAlways(/orgDevices\/ZZTEST0000A[234]/, 'reset');
    await done(handlers.askService({ service: 'apple', goesOn: false }));
    await idle('apple');
    expect(answers()).toEqual([['ZZTEST0000A1', 'in-organization']]);
    apple.heal();
    await done(handlers.askService({ service: 'apple', goesOn: true }));
    await idle('apple');

    expect(answers().map(([serial]) => serial)).toEqual(SERIALS);
    expect(events('service-ask-ended').map(({ why }) => why)).toEqual(['no-connection', 'done']);
    expect(readsOf('ZZTEST0000A1')).toBe(1);
  });

  it('goes on after a kill with what has no answer', async () => {
    await setUpApple();
    apple.failAlways(/orgDevices\/ZZTEST0000A2/, 'silent');
    await done(handlers.askService({ service: 'apple', goesOn: false }));
    await expect.poll(() => readsOf('ZZTEST0000A2'), { timeout: 20_000 }).toBe(1);
    await world.kill();
    // What was running in the killed program writes nothing any more.
    await services.stop();
    apple.heal();
    begin();
    await services.begin();
    await idle('apple');

    expect(answers()).toEqual([
      ['ZZTEST0000A1', 'in-organization'],
      ['ZZTEST0000A2', 'in-organization'],
      ['ZZTEST0000A3', 'not-listed'],
      ['ZZTEST0000A4', 'in-organization'],
    ]);
    expect(readsOf('ZZTEST0000A1')).toBe(1);
    expect(events('service-asked')).toHaveLength(1);
    expect(events('service-ask-ended').map(({ why }) => why)).toEqual(['done']);
  });

  it('stops at once when a person cancels, or removes the service with its key', async () => {
    await setUpApple();
    apple.failAlways(/orgDevices/, 'silent');
    await done(handlers.askService({ service: 'apple', goesOn: false }));
    expect(await handlers.saveService({ settings: apple.settings })).toMatchObject({
      failure: { kind: 'service-busy' },
    });
    await done(handlers.cancelAsk({ service: 'apple' }));
    await done(handlers.askService({ service: 'apple', goesOn: true }));
    await done(handlers.removeService({ service: 'apple' }));

    expect(events('service-ask-ended').map(({ why }) => why)).toEqual([
      'cancelled',
      'service-removed',
    ]);
    expect(await secrets.read('apple-key')).toBeNull();
    expect(shown().apple).toEqual({ secret: { kind: 'none' }, asking: null, isSigningIn: false });
    expect(await handlers.askService({ service: 'apple', goesOn: true })).toMatchObject({
      failure: { kind: 'service-not-set-up' },
    });
  });

  it('forgets the key of another account, and asks nobody without one', async () => {
    await setUpApple();
    const other = { ...apple.settings, keyId: '6a6f2a00-0000-4000-8000-000000000009' };
    await done(handlers.saveService({ settings: { ...apple.settings, perMinute: 60 } }));
    expect(await secrets.read('apple-key')).not.toBeNull();
    await done(handlers.saveService({ settings: other }));
    expect(await secrets.read('apple-key')).toBeNull();
    expect(await handlers.askService({ service: 'apple', goesOn: false })).toMatchObject({
      failure: { kind: 'service-without-secret', service: 'apple' },
    });
    expect(apple.received).toEqual([]);
  });

  it.each([
    ['nothing', 'no-key', () => 'a text'],
    [
      'a key of another curve',
      'other-kind',
      () =>
        generateKeyPairSync('ec', { namedCurve: 'P-384' })
          .privateKey.export({ type: 'pkcs8', format: 'pem' })
          .toString(),
    ],
  ])('refuses a file with %s', async (_, why, text) => {
    await done(handlers.saveService({ settings: apple.settings }));
    writeFileSync(join(folder, CHOSEN.fileName), text());
    expect(await handlers.chooseAppleKey(undefined)).toEqual({
      ok: false,
      failure: { kind: 'key-refused', fileName: 'key.pem', why },
    });
    expect(await secrets.read('apple-key')).toBeNull();
  });
});

describe('asking Intune from the window', () => {
  beforeEach(async () => {
    base = graph.origin;
    begin();
    await done(handlers.saveService({ settings: INTUNE }));
  });

  it('signs in, asks, and confirms what enrolled after the visit', async () => {
    const { nowMs } = world.bench().command;
    graph.mood.devices = [
      row('ZZTEST0000A1', nowMs() + 60_000),
      row('ZZTEST0000A2', nowMs() - 86_400_000),
    ];
    await done(handlers.signInToIntune(undefined));
    expect(shown().intune).toMatchObject({
      secret: { kind: 'memory', about: 'ana@example.com' },
      isSigningIn: false,
    });
    await done(handlers.askService({ service: 'intune', goesOn: false }));
    await idle('intune');

    expect(Object.fromEntries(answers())).toEqual({
      ZZTEST0000A1: 'enrolled',
      ZZTEST0000A2: 'known-before',
      ZZTEST0000A3: 'not-listed',
      ZZTEST0000A4: 'not-listed',
    });
    expect(events('enrollment-confirmed').map(({ deviceKey }) => deviceKey)).toEqual([
      'serial:ZZTEST0000A1',
    ]);
  });

  it('keeps nothing of a sign-in that a person gave up', async () => {
    let opened: () => void = () => undefined;
    const isOpen = new Promise<void>((resolve) => (opened = resolve));
    openBrowser = () => {
      opened();
      return Promise.resolve();
    };
    const signing = handlers.signInToIntune(undefined);
    await isOpen;
    expect(shown().intune.isSigningIn).toBe(true);
    expect(await handlers.signInToIntune(undefined)).toMatchObject({
      failure: { kind: 'service-busy' },
    });
    await done(handlers.cancelSignIn(undefined));
    expect(await signing).toEqual({ ok: false, failure: { kind: 'declined' } });
    expect(await secrets.read('intune-token')).toBeNull();
  });
});

const row = (serialNumber: string, enrolledMs: number) => ({
  id: '00000000-0000-4000-8000-000000000001',
  serialNumber,
  deviceName: 'bench',
  enrolledDateTime: new Date(enrolledMs).toISOString(),
  lastSyncDateTime: new Date(enrolledMs).toISOString(),
  managementState: 'managed',
  deviceEnrollmentType: 'appleBulkWithUser',
  enrollmentProfileName: 'Bench ADE',
  managedDeviceOwnerType: 'company',
  deviceRegistrationState: 'registered',
  isSupervised: true,
});
