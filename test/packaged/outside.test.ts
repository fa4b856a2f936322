import { extractFile, listPackage } from '@electron/asar';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

import { en } from '../../words/en.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { closeSession, makeProfile, openSession, seeRow } from '../e2e/support/technician.ts';
import { isAlone, ON_PURPOSE, OUTSIDE, sentThrough } from '../support/way-out.ts';
import { launchOpenApp } from './support/open-app.ts';
import { CHECKOUT, testBuild } from './support/test-build.ts';

/**
 * The same count is made for every file of stories and packed tests
 * (test/support/count-packets.ts).
 */
it('runs where what it sends can be counted; elsewhere this is a failure', () => {
  const reason = 'Run it by npm test, as root on Linux: it makes a network of its own.';
  expect(isAlone(), reason).toBe(true);
  expect(sentThrough(OUTSIDE.name), reason).not.toBeNull();
});

it('sends nothing outside of loopback from the first start to a closed session', async () => {
  const before = sentThrough(OUTSIDE.name);
  const launched = await launchOpenApp();
  const { window, bench } = launched;
  await window.getByRole('heading', { name: en.shell.idle.title }).waitFor();
  await makeProfile(window, { name: 'Shared Macs' });
  await openSession(window, { name: 'Monday' });
  await bench.plug(booted('1-1', 'TEST00N001'));
  await seeRow(window, 'TEST00N001');
  await bench.unplug('1-1');
  await closeSession(window);
  await launched.close();
  expect(before).not.toBeNull();
  expect(sentThrough(OUTSIDE.name)).toBe(before);
});

it('control: when its main process is made to ask somebody, that is counted', async () => {
  const before = sentThrough(ON_PURPOSE.name) ?? 0;
  const launched = await launchOpenApp();
  onTestFinished(() => launched.close());
  await launched.app.evaluate(({ net }) => {
    void net.fetch('http://192.0.2.7/').catch(() => undefined);
  });
  await expect.poll(() => sentThrough(ON_PURPOSE.name) ?? 0).toBeGreaterThan(before);
});

it('has no updater and no feed in it, so that nothing is looked for during a session', () => {
  const settings = readFileSync(join(CHECKOUT, 'electron-builder.yml'), 'utf8');
  expect(settings).toMatch(/^publish: null$/m);
  const archive = join(testBuild().shipped, '../resources/app.asar');
  const bundles = listPackage(archive, { isPack: false })
    .map((name) => name.slice(1))
    .filter((name) => /^dist\/(main|preload)\/.*\.c?js$/.test(name))
    .map((name) => extractFile(archive, name).toString());
  expect(bundles.some((bundle) => bundle.includes('requestSingleInstanceLock'))).toBe(true);
  for (const bundle of bundles)
    expect(bundle).not.toMatch(/autoUpdater|electron-updater|setFeedURL/);
});
