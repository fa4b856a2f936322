import { Writable } from 'node:stream';

import { expect, test } from 'vitest';

import { writeList } from '../../../main/headless/answer-list.ts';
import { plainLine } from '../../../main/headless/plain-line.ts';

const going = new AbortController().signal;

/** A sink that takes nothing before it is asked to, and what it has taken. */
function slowSink() {
  const taken: string[] = [];
  const waiting: (() => void)[] = [];
  const sink = new Writable({
    decodeStrings: false,
    highWaterMark: 1000,
    write: (chunk: string, _encoding, done) => {
      taken.push(chunk);
      waiting.push(done);
    },
  });
  return { sink, taken, take: () => waiting.splice(0).forEach((done) => done()) };
}

const row = (n: number) => ({ n, text: 'é\u202E"\n'.repeat(50) });

test.each([0, 1, 3000])(
  'a list of %i rows is the line that the whole of it would be',
  async (many) => {
    const rows = Array.from({ length: many }, (_, n) => row(n));
    const pieces: string[] = [];
    const sink = new Writable({
      decodeStrings: false,
      write: (chunk: string, _encoding, done) => {
        pieces.push(chunk);
        done();
      },
    });
    expect(await writeList(sink, rows, going)).toBe(true);
    expect(pieces.join('')).toBe(`${plainLine(JSON.stringify(rows))}\n`);
  },
);

test('rows are read no faster than they are taken', async () => {
  const { sink, taken, take } = slowSink();
  let read = 0;
  const rows = (function* () {
    for (; read < 3000; read += 1) yield row(read);
  })();
  const written = writeList(sink, rows, going);
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  const readAtFirst = read;
  expect(taken).toHaveLength(1);
  expect(readAtFirst).toBeLessThan(3000);
  const taking = setInterval(take, 1);
  expect(await written).toBe(true);
  clearInterval(taking);
  expect(read).toBe(3000);
});

test('a list that nobody waits for is not read to its end', async () => {
  const { sink } = slowSink();
  const stop = new AbortController();
  let read = 0;
  const rows = (function* () {
    for (; read < 3000; read += 1) yield row(read);
  })();
  const written = writeList(sink, rows, stop.signal);
  stop.abort();
  expect(await written).toBe(false);
  expect(read).toBeLessThan(3000);
});
