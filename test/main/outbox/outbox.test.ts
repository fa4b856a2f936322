import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, describe, expect, test } from 'vitest';

import type { OutEvent } from '../../../enrollment/outbox/out-event.ts';
import { createBenchWorld } from '../export/support/bench-world.ts';
import { signedHeaders } from '../../../main/outbox/signature.ts';
import { outboxOf, receiver, SECRET, setOutbox, stateOf } from './support.ts';

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

async function receive(answer: Parameters<typeof receiver>[0]) {
  const server = await receiver(answer);
  ends.push(server.close);
  return server;
}

const well = () => ({ status: 204 });
const kinds = (events: readonly OutEvent[]): readonly string[] =>
  events.map(({ type, subject }) => `${subject} ${type.split('.')[2] ?? ''}`);

describe('the outbox', () => {
  test('posts what is logged from then on, in order, signed, and once it is asked again nothing', async () => {
    const world = createBenchWorld();
    const sessionId = world.openSession('Monday');
    world.sight(sessionId, 'ZZTEST0000A1');
    const server = await receive(well);
    setOutbox(world, { folder: null, url: server.url });
    const deviceKey = world.sight(sessionId, 'ZZTEST0000B2');
    world.record({
      kind: 'enrollment-confirmed',
      sessionId,
      deviceKey,
      evidence: { kind: 'person' },
    });
    const outbox = outboxOf(world);

    outbox.wake();
    await outbox.settled();

    const events = server.received.map(({ event }) => event);
    expect(kinds(events)).toEqual(['ZZTEST0000B2 logged', 'ZZTEST0000B2 enrollment_confirmed']);
    expect(events[1]).toMatchObject({
      specversion: '1.0',
      source: `urn:muster:bench:${world.log.benchId}`,
      datacontenttype: 'application/json',
      data: { session: 'Monday', profile: 'Staff Macs', enrollment: { by: 'Bench A' } },
    });
    const [first] = server.received;
    const atSeconds = Number(first?.headers['webhook-timestamp']);
    const message = { id: first?.event.id ?? '', body: first?.body ?? '', atSeconds };
    expect(first?.headers).toMatchObject(signedHeaders(SECRET, message));
    expect(first?.headers['content-type']).toContain('application/cloudevents+json');

    outbox.wake();
    await outbox.settled();
    expect(server.received).toHaveLength(2);
    expect(outbox.status('url')).toEqual({ kind: 'current' });
    expect(outbox.status('folder')).toEqual({ kind: 'off' });
    await outbox.stop();
  });

  test('writes a line an event into files that are whole', async () => {
    const world = createBenchWorld();
    const folder = join(world.folder, 'share');
    mkdirSync(folder);
    setOutbox(world, { folder, url: null });
    const sessionId = world.openSession('Monday');
    world.sightAll(sessionId, ['ZZTEST0000A1', 'ZZTEST0000B2']);
    const outbox = outboxOf(world);

    outbox.wake();
    await outbox.settled();
    world.sight(sessionId, 'ZZTEST0000C3');
    outbox.wake();
    await outbox.settled();
    await outbox.stop();

    const lines = readdirSync(folder)
      .toSorted()
      .map((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'));
    expect(lines.map((file) => kinds(file.map((line) => JSON.parse(line) as OutEvent)))).toEqual([
      ['ZZTEST0000A1 logged', 'ZZTEST0000B2 logged'],
      ['ZZTEST0000C3 logged'],
    ]);
  });

  test('waits while the receiver does not answer, and loses and repeats nothing', async () => {
    const world = createBenchWorld();
    let count = 0;
    const waits: number[] = [];
    const server = await receive(() => {
      count += 1;
      return count === 2 || count === 3
        ? { status: 503, ...(count === 3 && { headers: { 'retry-after': '7' } }) }
        : well();
    });
    setOutbox(world, { folder: null, url: server.url });
    const sessionId = world.openSession('Monday');
    for (const serial of ['ZZTEST0000A1', 'ZZTEST0000B2', 'ZZTEST0000C3']) {
      world.sight(sessionId, serial);
    }
    const outbox = outboxOf(world, waits);

    outbox.wake();
    await server.got(5);
    await outbox.stop();

    const taken = server.received.filter((_, at) => at !== 1 && at !== 2);
    expect(kinds(taken.map(({ event }) => event))).toEqual([
      'ZZTEST0000A1 logged',
      'ZZTEST0000B2 logged',
      'ZZTEST0000C3 logged',
    ]);
    expect(waits).toContain(7000);
  });

  test('says each time that it waits for another reason', async () => {
    const world = createBenchWorld();
    const server = await receive((_, count) => ({ status: [503, 503, 500][count - 1] ?? 200 }));
    setOutbox(world, { folder: null, url: server.url });
    world.sight(world.openSession('Monday'), 'ZZTEST0000A1');
    const said: string[] = [];
    const outbox = outboxOf(world, [], undefined, () => {
      const status = outbox.status('url');
      said.push(status.kind === 'waiting' ? status.why : status.kind);
    });

    outbox.wake();
    await server.got(4);
    await outbox.settled();
    await outbox.stop();

    expect(said.slice(0, 2)).toEqual(['503', '500']);
  });

  test('goes on after a restart where its record stands, at least once', async () => {
    const world = createBenchWorld();
    const server = await receive(well);
    setOutbox(world, { folder: null, url: server.url });
    const sessionId = world.openSession('Monday');
    world.sight(sessionId, 'ZZTEST0000A1');
    const outbox = outboxOf(world);
    outbox.wake();
    await outbox.settled();
    await outbox.stop();
    world.restart();
    world.sight(sessionId, 'ZZTEST0000B2');

    const again = outboxOf(world);
    again.wake();
    await again.settled();
    await again.stop();

    expect(kinds(server.received.map(({ event }) => event))).toEqual([
      'ZZTEST0000A1 logged',
      'ZZTEST0000B2 logged',
    ]);
  });

  test('takes a row of the log for many deliveries, and has them all on record at its end', async () => {
    const world = createBenchWorld();
    const server = await receive(well);
    setOutbox(world, { folder: null, url: server.url });
    const sessionId = world.openSession('Monday');
    const outbox = outboxOf(world);
    for (const serial of ['ZZTEST0000A1', 'ZZTEST0000B2', 'ZZTEST0000C3']) {
      world.sight(sessionId, serial);
      outbox.wake();
      await outbox.settled();
    }
    const newest = world.log.count();
    await outbox.stop();

    const sent = [...world.log.readAll()].filter(({ event }) => event.kind === 'outbox-sent');
    expect(sent).toHaveLength(1);
    expect(stateOf(world)?.targets.url.untilSeq).toBe(newest);
  });

  test('sends again what was not on record when it was killed', async () => {
    const world = createBenchWorld();
    const server = await receive(well);
    setOutbox(world, { folder: null, url: server.url });
    world.sight(world.openSession('Monday'), 'ZZTEST0000A1');
    const killed = outboxOf(world, [], () => false);
    killed.wake();
    await killed.settled();
    const again = outboxOf(world);
    again.wake();
    await again.settled();

    const [one, other] = server.received;
    expect(server.received).toHaveLength(2);
    expect(other?.event).toEqual(one?.event);
    expect(other?.headers['webhook-id']).toBe(one?.headers['webhook-id']);
  });

  test('gives up what is refused, says so, goes on, and sends it again by hand', async () => {
    const world = createBenchWorld();
    let isMended = false;
    const server = await receive(({ subject }) => ({
      status: subject === 'ZZTEST0000B2' && !isMended ? 422 : 200,
    }));
    setOutbox(world, { folder: null, url: server.url });
    const sessionId = world.openSession('Monday');
    for (const serial of ['ZZTEST0000A1', 'ZZTEST0000B2', 'ZZTEST0000C3']) {
      world.sight(sessionId, serial);
    }
    const outbox = outboxOf(world);
    outbox.wake();
    await outbox.settled();
    await server.got(7);
    await outbox.settled();

    const gaveUp = stateOf(world)?.targets.url.gaveUp ?? [];
    expect(gaveUp).toMatchObject([
      { status: 422, eventId: expect.stringContaining('ZZTEST0000B2') },
    ]);
    expect(server.received.filter(({ event }) => event.subject === 'ZZTEST0000B2')).toHaveLength(5);

    isMended = true;
    const afterSeq = (gaveUp[0]?.seq ?? 0) - 1;
    world.record({ kind: 'outbox-replayed', target: 'url', afterSeq });
    outbox.wake();
    await server.got(9);
    await outbox.stop();

    expect(kinds(server.received.slice(7).map(({ event }) => event))).toEqual([
      'ZZTEST0000B2 logged',
      'ZZTEST0000C3 logged',
    ]);
    expect(stateOf(world)?.targets.url.gaveUp).toEqual([]);
  });

  test('counts towards giving up what is refused alone, not that nobody was there', async () => {
    const world = createBenchWorld();
    const server = await receive((_, count) => ({
      status: count <= 4 ? 503 : count <= 8 ? 400 : 200,
    }));
    setOutbox(world, { folder: null, url: server.url });
    world.sight(world.openSession('Monday'), 'ZZTEST0000A1');
    const outbox = outboxOf(world);

    outbox.wake();
    await server.got(9);
    await outbox.stop();

    expect(stateOf(world)?.targets.url.gaveUp).toEqual([]);
    expect(server.received).toHaveLength(9);
  });

  test('gives nothing up while the log cannot say so', async () => {
    const world = createBenchWorld();
    const server = await receive(() => ({ status: 422 }));
    setOutbox(world, { folder: null, url: server.url });
    world.sight(world.openSession('Monday'), 'ZZTEST0000A1');
    let canRecord = false;
    const outbox = outboxOf(world, [], () => canRecord);

    outbox.wake();
    await server.got(7);
    expect(outbox.status('url')).toMatchObject({ kind: 'waiting', why: '422' });
    canRecord = true;
    await expect.poll(() => stateOf(world)?.targets.url.gaveUp).toHaveLength(1);
    await outbox.stop();
  });

  test('never follows a redirect with the signature', async () => {
    const world = createBenchWorld();
    const other = await receive(well);
    const server = await receive(() => ({ status: 307, headers: { location: other.url } }));
    setOutbox(world, { folder: null, url: server.url });
    world.sight(world.openSession('Monday'), 'ZZTEST0000A1');
    const outbox = outboxOf(world);

    outbox.wake();
    await server.got(2);
    await outbox.stop();

    expect(other.received).toEqual([]);
    expect(outbox.status('url')).toMatchObject({ kind: 'waiting', why: '307' });
  });

  test('tells what an undo and a correction take back', async () => {
    const world = createBenchWorld();
    const server = await receive(well);
    const sessionId = world.openSession('Monday');
    setOutbox(world, { folder: null, url: server.url });
    const deviceKey = world.sight(sessionId, 'ZZTEST0000A1');
    const outbox = outboxOf(world);
    world.record({
      kind: 'enrollment-confirmed',
      sessionId,
      deviceKey,
      evidence: { kind: 'person' },
    });
    outbox.wake();
    await outbox.settled();
    const confirmedId = [...world.log.readAll()].find(
      ({ event }) => event.kind === 'enrollment-confirmed',
    )?.id;
    world.record({
      kind: 'action-undone',
      sessionId,
      eventIds: [confirmedId ?? ''],
      leavesOut: true,
    });
    outbox.wake();
    await outbox.settled();
    await outbox.stop();

    expect(kinds(server.received.map(({ event }) => event))).toEqual([
      'ZZTEST0000A1 logged',
      'ZZTEST0000A1 enrollment_confirmed',
      'ZZTEST0000A1 enrollment_withdrawn',
    ]);
  });
});
