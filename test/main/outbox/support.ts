import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { OutEvent } from '../../../enrollment/outbox/out-event.ts';
import { readLedger } from '../../../enrollment/ledger/ledger.ts';
import type { OutboxSetting } from '../../../enrollment/outbox-event.ts';
import { deliverToFolder, urlDelivery } from '../../../main/outbox/deliver.ts';
import { createOutbox, type Outbox } from '../../../main/outbox/outbox.ts';
import { nodeSend } from '../../../main/services/node-send.ts';
import type { BenchWorld } from '../export/support/bench-world.ts';
import { filesHere } from '../export/support/files-here.ts';

export const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

/** A message as a receiver got it. */
interface Received {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly event: OutEvent;
}

/** A receiver of webhooks on a loopback port; `answer` is asked for each message. */
export async function receiver(
  answer: (event: OutEvent, count: number) => { status: number; headers?: Record<string, string> },
) {
  const received: Received[] = [];
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const body = Buffer.concat(pieces).toString();
      const event = JSON.parse(body) as OutEvent;
      received.push({ headers: request.headers, body, event });
      const { status, headers } = answer(event, received.length);
      response.writeHead(status, headers).end();
      for (const { count, resolve } of waiting) if (received.length >= count) resolve();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hooks/muster`,
    received,
    /** Once so many messages came. */
    got: (count: number) =>
      new Promise<void>((resolve) => {
        if (received.length >= count) resolve();
        else waiting.push({ count, resolve });
      }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** An outbox over the log of a world, with waits that a test lets pass. */
export function outboxOf(
  world: BenchWorld,
  waits: number[] = [],
  canRecord: () => boolean = () => true,
  onStatus: () => void = () => undefined,
): Outbox {
  return createOutbox({
    log: world.log,
    state: () => readLedger(world.log.readOutline()).outbox,
    deliverTo: async (target) => {
      const setting = readLedger(world.log.readOutline()).outbox?.setting;
      if (target === 'folder') {
        const parts = { run: filesHere(world.folder), folder: setting?.folder ?? '' };
        return (piece, stop) =>
          deliverToFolder({ ...parts, benchId: world.log.benchId }, piece, stop);
      }
      const url = new URL(setting?.url ?? '');
      return urlDelivery({ send: nodeSend, url, secret: SECRET, nowMs: Date.now });
    },
    record: (event) => {
      if (!canRecord()) return false;
      world.record(event);
      return true;
    },
    nowMs: Date.now,
    wait: async (ms) => {
      waits.push(ms);
    },
    onStatus,
  });
}

export const setOutbox = (world: BenchWorld, setting: OutboxSetting | null): void =>
  world.record({ kind: 'outbox-set', setting });

export const stateOf = (world: BenchWorld) => readLedger(world.log.readOutline()).outbox;
