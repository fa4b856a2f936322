import { expect, test } from 'vitest';

import { outboxRequests, showOutbox } from '../../../main/requests/outbox.ts';
import { createGalleryBench } from '../../../renderer/gallery/gallery-bench.ts';
import { NOW_MS } from '../../../renderer/gallery/history.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';

const URL = 'https://assets.example.com/';

function requestsWith(answers: { readonly isSure: boolean; readonly folder: string | null }) {
  const { bench } = createGalleryBench({ events: worlds.one(), nowMs: () => NOW_MS });
  const asked: string[] = [];
  const requests = outboxRequests(bench, {
    outbox: {
      tryNow: () => undefined,
      isSureToSend: (url) => {
        asked.push(url);
        return Promise.resolve(answers.isSure);
      },
      newSecret: () => Promise.resolve('whsec_'),
    },
    dialogs: { folder: () => Promise.resolve(answers.folder) },
  });
  return { requests, asked, setting: () => bench.ledger.outbox?.setting ?? null };
}

test('no page alone sends events to another address', async () => {
  const { requests, asked, setting } = requestsWith({ isSure: false, folder: null });

  const set = await requests.setOutbox({ folder: 'keep', url: URL });

  expect([set, asked, setting()]).toEqual([
    { ok: false, failure: { kind: 'declined' } },
    [URL],
    null,
  ]);
});

test('the system asks about the address as it is sent to, whatever the typed one looks like', async () => {
  const { requests, asked } = requestsWith({ isSure: false, folder: null });

  await requests.setOutbox({ folder: 'none', url: 'https://\u0430ssets.example.com/events' });

  expect(asked).toEqual(['https://xn--ssets-3ve.example.com/events']);
});

test('a target that was turned off does not wait', async () => {
  const { bench } = createGalleryBench({ events: worlds.one(), nowMs: () => NOW_MS });
  showOutbox(bench, () => ({ kind: 'waiting', why: '503', sinceMs: NOW_MS }));

  expect(bench.snapshot().outbox.targets.url.status).toEqual({ kind: 'off' });
});

test('control: a person who says yes does, and is asked once for each address', async () => {
  const { requests, asked, setting } = requestsWith({ isSure: true, folder: '/Volumes/Assets' });

  await requests.setOutbox({ folder: 'keep', url: URL });
  await requests.setOutbox({ folder: 'choose', url: URL });

  expect(asked).toEqual([URL]);
  expect(setting()).toEqual({ folder: '/Volumes/Assets', url: URL });
});

test('a dialog that is cancelled changes nothing', async () => {
  const { requests, setting } = requestsWith({ isSure: true, folder: null });

  expect(await requests.setOutbox({ folder: 'choose', url: null })).toEqual({
    ok: true,
    value: null,
  });
  expect(setting()).toBeNull();
});
