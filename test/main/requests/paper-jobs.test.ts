import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';

import type { Sheet } from '../../../contract/paper.ts';
import { createPaperJobs, type HiddenPage } from '../../../main/requests/paper-jobs.ts';
import { filesHere } from '../export/support/files-here.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Jobs whose pages the test draws or loses by hand. */
function papers() {
  const gone = Promise.withResolvers<never>();
  gone.promise.catch(() => undefined);
  const opened: string[] = [];
  let closed = 0;
  const page: HiddenPage = {
    toPdf: () => Promise.resolve(new TextEncoder().encode('%PDF')),
    toPrinter: () => Promise.resolve(false),
    gone: gone.promise,
    close: () => (closed += 1),
  };
  const jobs = createPaperJobs({
    runFile: filesHere(''),
    newId: () => 'job',
    openPage: (jobId) => {
      opened.push(jobId);
      return page;
    },
  });
  const lose = (why: string): void => gone.reject(new Error(why));
  return { jobs, opened, lose, closed: () => closed };
}

const SHEET: Sheet = { kind: 'commands', profiles: [], technicians: [] };
const TO_PRINTER = { size: 'a4', file: null } as const;

function folderOfTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'muster-paper-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

it('a page is written once it says that it is drawn, and its job is forgotten', async () => {
  const path = join(folderOfTest(), 'slips.pdf');
  const { jobs, opened, closed } = papers();
  const printed = jobs.print(SHEET, { size: 'a4', file: { path } });
  expect(opened).toEqual(['job']);
  expect(jobs.read('job')).toEqual({ ok: true, value: SHEET });
  jobs.drawn('job');
  expect(await printed).toMatchObject({ ok: true, value: { path, fileName: 'slips.pdf' } });
  expect(readFileSync(path, 'utf8')).toBe('%PDF');
  expect(closed()).toBe(1);
  expect(jobs.read('job').ok).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
});

it('a page that is never drawn is a failed print, and is closed', async () => {
  const { jobs, closed } = papers();
  const printed = jobs.print(SHEET, TO_PRINTER);
  await vi.runAllTimersAsync();
  expect(await printed).toMatchObject({ ok: false, failure: { kind: 'print-failed' } });
  expect(closed()).toBe(1);
});

it('a page that is not drawn yet holds up no one who cancels', async () => {
  const { jobs, closed } = papers();
  const cancelling = new AbortController();
  const path = join(folderOfTest(), 'report.pdf');
  const file = { path, signal: cancelling.signal };
  const printed = jobs.print(SHEET, { size: 'a4', file });
  cancelling.abort();
  expect(await printed).toEqual({ ok: false, failure: { kind: 'export-cancelled' } });
  expect(closed()).toBe(1);
  const again = jobs.print(SHEET, { size: 'a4', file });
  expect(await again).toEqual({ ok: false, failure: { kind: 'export-cancelled' } });
});

it('so is a page that goes away, with the reason', async () => {
  const { jobs, lose, closed } = papers();
  const printed = jobs.print(SHEET, TO_PRINTER);
  lose('The page was closed.');
  expect(await printed).toEqual({
    ok: false,
    failure: { kind: 'print-failed', detail: 'The page was closed.' },
  });
  expect(closed()).toBe(1);
});

it('nothing is printed when a person closes the dialog of the printer', async () => {
  const { jobs } = papers();
  const printed = jobs.print(SHEET, TO_PRINTER);
  jobs.drawn('job');
  expect(await printed).toEqual({ ok: true, value: null });
});
