import { expect, it } from 'vitest';

import type { Result } from '../../../contract/failure.ts';
import { createGalleryBench } from '../../../renderer/gallery/gallery-bench.ts';
import { NOW_MS } from '../../../renderer/gallery/history.ts';
import type { Story } from '../../../renderer/gallery/story.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import { practiceRequests } from '../../../main/requests/practice.ts';

const nothing: Result<null> = { ok: true, value: null };

/** Asks to practise on a bench in that state; counts how often practice began. */
async function askOn(start: Story['start']) {
  const { bench, stop } = createGalleryBench({ ...start, nowMs: () => NOW_MS });
  let begun = 0;
  const begin = (): Promise<Result<null>> => {
    begun += 1;
    return Promise.resolve(nothing);
  };
  const snapshot = () => ({ ...bench.snapshot(), ...start });
  const practice = { begin, end: () => Promise.resolve(nothing) };
  const answer = await practiceRequests({ snapshot }, { practice }).startPractice(undefined);
  await stop();
  return { answer, begun };
}

const notNow = (why: string) => ({
  answer: { ok: false, failure: { kind: 'practice-not-now', why } },
  begun: 0,
});

it('begins on an idle bench', async () => {
  expect(await askOn({ events: worlds.profiles() })).toEqual({ answer: nothing, begun: 1 });
  expect(await askOn({ events: worlds.past() })).toMatchObject({ begun: 1 });
});

it('does not begin while something on the bench could need a person', async () => {
  expect(await askOn({ events: worlds.one() })).toEqual(notNow('session-open'));
  const log = { kind: 'failed', fault: 'disk-full', phase: 'failing' } as const;
  const failing = { ...log, detail: 'ENOSPC', sinceMs: NOW_MS };
  expect(await askOn({ events: [], log: failing })).toEqual(notNow('log-failed'));
  const recording = { fileName: 'usb.jsonl', sinceMs: NOW_MS };
  expect(await askOn({ events: [], recording })).toEqual(notNow('recording'));
  // A recording that has ended by itself no longer needs USB.
  const ended = { ...recording, fault: 'ENOSPC' };
  expect(await askOn({ events: [], recording: ended })).toMatchObject({ begun: 1 });
});
