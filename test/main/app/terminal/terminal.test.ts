import { PassThrough, Writable } from 'node:stream';
import { expect, it } from 'vitest';

import { sayTo } from '../../../../main/app/terminal/terminal.ts';

it('says a line without what could move the cursor, colour it or turn it round', () => {
  const stream = new PassThrough();
  sayTo(stream)('Mac\u001B[2J\u009B31m mini\u202E\nNo. 1');
  expect(String(stream.read())).toBe('Mac\uFFFD[2J\uFFFD31m mini\uFFFD\uFFFDNo. 1\n');
});

it('lets a closed stream be', async () => {
  const stream = new Writable({ write: (_chunk, _encoding, done) => done(new Error('EPIPE')) });
  const say = sayTo(stream);
  say('one');
  await new Promise(setImmediate);
  expect(stream.destroyed).toBe(true);
  expect(() => say('two')).not.toThrow();
});

it('keeps no more than a little for a reader who does not read', () => {
  const stream = new Writable({ write: () => undefined });
  const say = sayTo(stream);
  for (let line = 0; line < 5000; line += 1) say('x'.repeat(1000));
  expect(stream.writableLength).toBeGreaterThan(1_000_000);
  expect(stream.writableLength).toBeLessThan(1_100_000);
});
