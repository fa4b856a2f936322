import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';

import { EXCEPTION_KINDS, type ExceptionKind } from '../../enrollment/exception-kind.ts';
import { currentRevision } from '../../enrollment/profile.ts';
import { en } from '../../words/en.ts';
import { booted, dfu } from '../headless/support/usb-devices.ts';
import { ask, expectDevices } from './support/ask.ts';
import type { VirtualBench } from '../support/virtual-bench.ts';
import { armedBench } from './support/bench-story.ts';
import {
  closeSession,
  openDevice,
  openSteps,
  rowWith,
  seeRow,
  signIn,
} from './support/technician.ts';
import { sentDevices } from '../support/sent-devices.ts';

const lane = (window: Page, kind: ExceptionKind) => window.locator(`[data-lane="${kind}"]`);
const DAY_MS = 86_400_000;

/** Devices of the list, except ZL11; ZL10 should be another Mac. */
const LIST = [
  'Serial,Asset tag,Model',
  'TEST00ZL01,A-1,',
  'TEST00ZL03,A-3,',
  'TEST00ZL04,A-4,',
  'TEST00ZL05,A-5,',
  'TEST00ZL06,A-6,',
  'TEST00ZL08,A-8,',
  'TEST00ZL10,A-10,"Mac mini (M4 Pro, 2024)"',
].join('\n');

it('gives each kind of exception a lane with its next action, and keeps what was decided', async () => {
  const { window, bench } = await armedBench({ session: 'Monday' });
  await signIn(window, 'Ana');
  await bench.plug(booted('1-6', 'TEST00ZL06'));
  await seeRow(window, 'TEST00ZL06');
  await bench.unplug('1-6');
  await closeSession(window);

  const expired = await openTuesday(window);
  await plugWhatListsKnow(window, bench);
  await plugWithoutSerial(window, bench);
  await plugTwice(window, bench);
  await plugDoneAgain(window, bench);
  await expireAndDamage(window, bench, expired);
  await seeLanes(window);
  await acceptAndTakeBack(window, bench);
  await lane(window, 'profile-expired')
    .getByRole('button', { name: /^Open readiness/ })
    .click();
  await window.getByRole('tab', { name: en.setup.tabs.readiness, selected: true }).waitFor();
});

/** Opens a session with lists; returns the id of an expired profile. */
async function openTuesday(window: Page): Promise<string> {
  const { profiles } = await ask(window, 'getSnapshot');
  const [shared] = profiles;
  if (shared === undefined) throw new Error('no profile');
  const { settings } = currentRevision(shared);
  const old = await ask(window, 'saveProfile', {
    profileId: null,
    settings: {
      ...settings,
      name: 'Spring Macs',
      method: 'apple-configurator',
      profileDownloadedAtMs: Date.now() - 30 * DAY_MS,
    },
  });
  const { sessionId } = await ask(window, 'openSession', {
    name: 'Tuesday',
    profileId: shared.profileId,
    target: null,
    unknownPolicy: 'hold',
  });
  await expectDevices(window, LIST, sessionId);
  await ask(window, 'addStop', { serial: 'TEST00ZL03', reason: 'Reported stolen, case 112' });
  return old.profileId;
}

async function plugWhatListsKnow(window: Page, bench: VirtualBench): Promise<void> {
  // Not on the list, another model, on the stop list, in an earlier session.
  await bench.plug(booted('1-11', 'TEST00ZL11'));
  await bench.plug(booted('1-10', 'TEST00ZL10'));
  await bench.plug(booted('1-3', 'TEST00ZL03'));
  await bench.plug(booted('1-6', 'TEST00ZL06'));
  for (const kind of ['not-expected', 'wrong-model', 'stopped', 'seen-earlier'] as const) {
    await lane(window, kind).waitFor();
  }
}

/** One on a port that had none, one on the port of a Mac that showed its own serial. */
async function plugWithoutSerial(window: Page, bench: VirtualBench): Promise<void> {
  await bench.plug(dfu('1-7', '000E5A7C0DE5ED07'));
  await lane(window, 'serial-missing').waitFor();
  await bench.plug(booted('1-1', 'TEST00ZL01'));
  await seeRow(window, 'TEST00ZL01');
  await bench.unplug('1-1');
  await rowWith(window, 'TEST00ZL01')
    .getByText(en.bench.table.here, { exact: true })
    .waitFor({ state: 'detached' });
  await bench.plug(dfu('1-1', '000E5A7C0DE5ED01'));
  await lane(window, 'port-guess').waitFor();
}

/** Two Macs that show one serial. */
async function plugTwice(window: Page, bench: VirtualBench): Promise<void> {
  await bench.plug(booted('1-4', 'TEST00ZL04'));
  await seeRow(window, 'TEST00ZL04');
  await bench.plug(booted('1-14', 'TEST00ZL04'));
  await lane(window, 'refused').waitFor();
}

/** Finished, unplugged, and back again. */
async function plugDoneAgain(window: Page, bench: VirtualBench): Promise<void> {
  await bench.plug(booted('1-8', 'TEST00ZL08'));
  const done = await openDevice(window, 'TEST00ZL08');
  for (;;) {
    const left = await openSteps(done).count();
    if (left === 0) break;
    await openSteps(done).first().click();
    await expect.poll(() => openSteps(done).count()).toBe(left - 1);
  }
  await bench.unplug('1-8');
  await rowWith(window, 'TEST00ZL08')
    .getByText(en.bench.table.here, { exact: true })
    .waitFor({ state: 'detached' });
  await bench.plug(booted('1-8', 'TEST00ZL08'));
  await lane(window, 'seen-again').waitFor();
}

/** An expired profile, and damage that a person found. */
async function expireAndDamage(
  window: Page,
  bench: VirtualBench,
  profileId: string,
): Promise<void> {
  await bench.plug(booted('1-5', 'TEST00ZL05'));
  await seeRow(window, 'TEST00ZL05');
  await ask(window, 'reassignDevices', {
    deviceKeys: sentDevices(await ask(window, 'getSnapshot'))
      .slice(-1)
      .map(({ key }) => key),
    profileId,
  });
  await lane(window, 'profile-expired').waitFor();
  await lane(window, 'profile-expired').getByRole('rowheader').click();
  const panel = window.getByRole('article');
  await panel.getByRole('button', { name: en.actions.short.damage, exact: true }).click();
  const dialog = window.getByRole('dialog');
  await dialog.getByRole('textbox', { name: en.actions.damage.field }).fill('Dent');
  await dialog.getByRole('button', { name: en.actions.damage.save }).click();
  await lane(window, 'profile-expired')
    .getByText(en.lanes.also(en.exceptions.damaged.name))
    .waitFor();
  await panel
    .getByRole('button', {
      name: en.lanes.act(en.lanes.accept, en.exceptions['profile-expired'].name),
    })
    .click();
  await lane(window, 'damaged').waitFor();
  await ask(window, 'reopenException', {
    deviceKeys: sentDevices(await ask(window, 'getSnapshot'))
      .filter(({ serial }) => serial?.value === 'TEST00ZL05')
      .map(({ key }) => key),
    exception: 'profile-expired',
  });
  await lane(window, 'profile-expired').waitFor();
}

/** Without what a person finds, and what only a service knows (`services.test.ts`). */
const OF_CABLE = EXCEPTION_KINDS.filter(
  (kind) => !['damaged', 'not-in-organization', 'other-server', 'activation-locked'].includes(kind),
);

/** Each with shape and word, in order of urgency; nothing opened by itself. */
async function seeLanes(window: Page): Promise<void> {
  const shown = await window
    .locator('[data-lane]')
    .evaluateAll((lanes) => lanes.map((one) => (one as HTMLElement).dataset['lane']));
  expect(shown).toEqual(OF_CABLE);
  for (const kind of OF_CABLE) {
    const mark = lane(window, kind).locator(`[data-exception="${kind}"]`);
    await mark.getByText(en.exceptions[kind].name).waitFor();
    expect(await mark.locator('svg').count()).toBe(1);
  }
  await lane(window, 'seen-earlier')
    .getByText(/In Monday, .* with Shared Macs/)
    .waitFor();
  await lane(window, 'wrong-model')
    .getByText(/Expected: Mac mini \(M4 Pro, 2024\)\. Here: /)
    .waitFor();
  await lane(window, 'stopped').getByText('Reported stolen, case 112').waitFor();
  expect(await window.getByRole('dialog').count()).toBe(0);
}

/**
 * Once accepted, it leaves, and the acceptance stays with the device with name and time, also when
 * the device returns.
 */
async function acceptAndTakeBack(window: Page, bench: VirtualBench): Promise<void> {
  await lane(window, 'seen-earlier')
    .getByRole('button', { name: /^Accept, / })
    .click();
  await lane(window, 'seen-earlier').waitFor({ state: 'detached' });
  await bench.unplug('1-6');
  await rowWith(window, 'TEST00ZL06')
    .getByText(en.bench.table.here, { exact: true })
    .waitFor({ state: 'detached' });
  await bench.plug(booted('1-6', 'TEST00ZL06'));
  await rowWith(window, 'TEST00ZL06').getByText(en.bench.table.here, { exact: true }).waitFor();
  expect(await lane(window, 'seen-earlier').count()).toBe(0);
  const accepted = await openDevice(window, 'TEST00ZL06');
  const passed = accepted.getByRole('list', { name: en.lanes.passed });
  await passed.getByText(/accepted by Ana/).waitFor();
  await passed.getByRole('button', { name: /^Undo/ }).click();
  await lane(window, 'seen-earlier').waitFor();
}
