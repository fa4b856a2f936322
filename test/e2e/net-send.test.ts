import { expect, it } from 'vitest';

import type { Call, Sent } from '../../main/services/call.ts';
import { launchAppInTest } from '../support/app-in-test.ts';
import { startService } from '../support/services/service-server.ts';
import type { SentCall, Stories } from '../support/story-main.ts';

type StoryGlobal = typeof globalThis & { readonly stories: Stories };

/** What is sent is a matter of Chromium, whoever builds the page; a packed app offers no way to it. */
it.skipIf(process.env['MUSTER_PACKED_APP'] !== undefined)(
  'sends through Chromium: no redirect is followed, no cookie returned, a long or late answer given up',
  async () => {
    const { app } = await launchAppInTest();
    const answer = () => ({ status: 200, headers: { 'set-cookie': 'a=b' }, body: 'läuft' });
    const [service, other] = await Promise.all(
      [0, 1].map(() => startService({ answer, nowMs: () => 0 })),
    );
    if (!service || !other) throw new Error('No services');
    const send = (call: Partial<Call>, stopAfterMs?: number): Promise<Sent> => {
      const headers = { accept: 'application/json', authorization: 'Bearer secret' };
      const given: SentCall = {
        method: 'GET',
        headers,
        ...call,
        url: `${service.origin}/v1/a?b=c`,
      };
      return app.evaluate((_, [sent, ms]) => (globalThis as StoryGlobal).stories.send(sent, ms), [
        given,
        stopAfterMs,
      ] as const);
    };
    try {
      const posted = await send({ method: 'POST', body: 'größer=1' });
      expect(posted).toMatchObject({ ok: true, reply: { status: 200, body: 'läuft' } });
      expect(service.received[0]).toMatchObject({
        method: 'POST',
        path: '/v1/a',
        body: 'größer=1',
        headers: { authorization: 'Bearer secret', accept: 'application/json' },
      });
      await send({});
      expect(service.received[1]?.headers.cookie).toBeUndefined();

      service.fail(/./, { status: 429, headers: { 'Retry-After': '7' } });
      expect(await send({})).toMatchObject({
        reply: { status: 429, headers: { 'retry-after': '7' } },
      });
      for (const status of [301, 302, 307]) {
        service.fail(/./, { status, headers: { location: `${other.origin}/v1/a` } });
        expect(await send({})).toMatchObject({ ok: true, reply: { status } });
      }
      expect(other.received).toEqual([]);

      service.fail(/./, { status: 200, body: 'x'.repeat(8_000_001) });
      expect(await send({})).toMatchObject({ ok: false, why: 'too-long' });
      for (const fault of ['reset', 'cut'] as const) {
        // Chromium itself repeats what a connection that it kept open did not take.
        service.failAlways(/./, fault);
        expect(await send({})).toMatchObject({ ok: false, why: 'no-answer' });
      }
      service.heal();
      service.failAlways(/./, 'silent');
      expect(await send({}, 300)).toMatchObject({ ok: false, why: 'stopped' });
    } finally {
      await Promise.all([service.close(), other.close()]);
    }
  },
);
