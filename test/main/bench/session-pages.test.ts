import { expect, it } from 'vitest';

import { createGalleryBench } from '../../../renderer/gallery/gallery-bench.ts';
import { keyOfBooted, NOW_MS } from '../../../renderer/gallery/history.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';

const order = { query: '', filter: null, grouping: 'none', sort: null } as const;

it('reads a session once for its pages, and again after something was logged about it', async () => {
  const bench = createGalleryBench({ events: worlds.past(), nowMs: () => NOW_MS });
  const [{ sessionId = '' } = {}] = bench.bench.view.sessions.values();
  const read = async () => {
    const answer = await bench.readSessionPage({
      sessionId,
      order,
      from: 0,
      count: 10,
      find: null,
    });
    if (!answer.ok) throw new Error('no page');
    return answer.value.counts.facts.enrolled;
  };
  expect(await read()).toBe(0);
  bench.log({
    kind: 'enrollment-confirmed',
    sessionId,
    deviceKey: keyOfBooted(1),
    evidence: { kind: 'person' },
  });
  expect(await read()).toBe(1);
  const unknown = await bench.readSessionPage({
    sessionId: 'x',
    order,
    from: 0,
    count: 1,
    find: null,
  });
  expect(unknown).toMatchObject({ ok: false, failure: { kind: 'unknown-session' } });
  await bench.stop();
});
