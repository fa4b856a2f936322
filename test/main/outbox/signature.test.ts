import { expect, test } from 'vitest';

import { isSecret, newSecret, signedHeaders } from '../../../main/outbox/signature.ts';

/** Published example secret of the Standard Webhooks libraries; the signature was computed anew. */
const VECTOR = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  message: {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    atSeconds: 1614265330,
    body: '{"test": 2432232314}',
  },
};

test('signs as the vector of Standard Webhooks says', () => {
  expect(signedHeaders(VECTOR.secret, VECTOR.message)).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

test('control: another body has another signature', () => {
  const other = { ...VECTOR.message, body: '{"test":2432232314}' };

  expect(signedHeaders(VECTOR.secret, other)['webhook-signature']).not.toBe(
    signedHeaders(VECTOR.secret, VECTOR.message)['webhook-signature'],
  );
});

test('makes secrets that are never the same, and knows what is none', () => {
  const made = [newSecret(), newSecret()];

  expect(made.map(isSecret)).toEqual([true, true]);
  expect(made[0]).not.toBe(made[1]);
  expect(['', 'whsec_', 'whsec_abc', made[0]?.slice(6) ?? ''].map(isSecret)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
