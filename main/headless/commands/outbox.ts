import { resolve } from 'node:path';

import type { Result } from '../../../contract/failure.ts';
import type { BenchLog } from '../../../db/index.ts';
import type { BenchEvent } from '../../../enrollment/events.ts';
import { isoTime } from '../../../enrollment/iso-time.ts';
import { foldLedger, readLedger, type Ledger } from '../../../enrollment/ledger/ledger.ts';
import { OUTBOX_TARGETS, type OutboxTarget } from '../../../enrollment/outbox-event.ts';
import { recordFor } from '../../bench/commands/context.ts';
import { fileRunner } from '../../export/file-runner.ts';
import { benchOutbox } from '../../outbox/bench-outbox.ts';
import type { Outbox } from '../../outbox/outbox.ts';
import { outboxUrl } from '../../outbox/outbox-url.ts';
import { nodeSend } from '../../services/node-send.ts';
import { CommandEnded, EXIT, wrongUsage, type Io } from '../command.ts';
import { commandContext, valueOf } from '../command-context.ts';
import { openLogFor, withLog } from '../open-log.ts';
import { secretIn } from '../outbox-secret.ts';
import { choice, command, DATA, flag, needed, option, text, whole } from '../options.ts';

const ROWS = { least: 0, most: 999_999_999 };

/** `outbox set`: where events go; what is logged from then on is delivered there. */
export const outboxSet = command({
  name: 'outbox set',
  summary: 'Set where events for asset tools go: a folder, a webhook, both, or nowhere.',
  options: { data: DATA, folder: option(text('DIR')), url: option(text('URL')), off: flag },
  form: '([{folder}] [{url}] | {off})',
  run: ({ data, folder, url, off }, io) => {
    if (off !== (folder === undefined && url === undefined)) {
      throw wrongUsage('Name --folder, --url or both, or say --off.');
    }
    if (url !== undefined && outboxUrl(url) === null) {
      throw wrongUsage('--url takes an https address, or an http one on 127.0.0.0/8 or ::1.');
    }
    const setting = off
      ? null
      : { folder: folder === undefined ? null : resolve(folder), url: url ?? null };
    return withLog(data, 'write', (log) => {
      valueOf(recordFor(commandContext(log), [{ kind: 'outbox-set', setting }], null));
      io.answer(JSON.stringify(setting));
      return EXIT.well;
    });
  },
});

/** `outbox status`: how far each target has the log, and what was given up. */
export const outboxStatus = command({
  name: 'outbox status',
  summary: 'Show how far events were delivered, and which were given up.',
  options: { data: DATA, json: flag },
  run: ({ data, json }, io) =>
    withLog(data, 'read', (log) => {
      const status = statusOf(log);
      if (json) io.answer(JSON.stringify(status));
      else for (const line of linesOf(status)) io.answer(line);
      return EXIT.well;
    }),
});

/** `outbox replay`: delivers again what follows a row, and ends when it was delivered. */
export const outboxReplay = command({
  name: 'outbox replay',
  summary: 'Deliver again what was logged after a row; at least once, in order.',
  options: {
    data: DATA,
    after: needed(whole('ROW', ROWS)),
    target: option(choice(OUTBOX_TARGETS)),
    secret: option(text('FILE')),
  },
  run: async ({ data, after, target, secret }, io) => {
    const log = openLogFor(data, 'write');
    try {
      const { ledger, record } = followedLedger(log);
      const targets = targetsOf(ledger, target);
      for (const one of targets) {
        valueOf(record({ kind: 'outbox-replayed', target: one, afterSeq: after }));
      }
      const outbox = benchOutbox({
        log,
        ledger,
        record: (event) => record(event).ok,
        run: fileRunner({ dataFolder: data, launch: io.launch }),
        send: nodeSend,
        secret: secretIn(secret),
        onStatus: () => undefined,
      });
      await delivered(outbox, targets, io);
      for (const line of linesOf(statusOf(log))) io.answer(line);
      return EXIT.well;
    } finally {
      log.close();
    }
  },
});

/** What the log says about files, kept up with what is recorded. */
function followedLedger(log: BenchLog) {
  const ledger = readLedger(log.readOutline());
  const context = commandContext(log);
  let seq = log.count();
  const record = (event: BenchEvent): Result<null> => {
    const recorded = recordFor(context, [event], null);
    for (const row of log.readAfter(seq)) {
      foldLedger(ledger, row);
      ({ seq } = row);
    }
    return recorded;
  };
  return { ledger, record };
}

function targetsOf({ outbox }: Ledger, wanted: OutboxTarget | undefined): readonly OutboxTarget[] {
  const set = OUTBOX_TARGETS.filter((target) => (outbox?.setting[target] ?? null) !== null);
  const targets = set.filter((target) => wanted === undefined || target === wanted);
  if (targets.length > 0) return targets;
  throw new CommandEnded(EXIT.fault, 'No such target is set. See: muster outbox set');
}

/** Waits until everything was taken, or a target does not take it, or a signal ends it. */
async function delivered(outbox: Outbox, targets: readonly OutboxTarget[], io: Io): Promise<void> {
  const stop = (): void => void outbox.stop();
  io.stopped.addEventListener('abort', stop, { once: true });
  outbox.wake();
  await outbox.settled();
  await outbox.stop();
  io.stopped.removeEventListener('abort', stop);
  for (const target of targets) {
    const status = outbox.status(target);
    if (status.kind !== 'waiting') continue;
    throw new CommandEnded(
      EXIT.fault,
      `The ${target} did not take everything (${status.why}). What is left waits in the log.`,
    );
  }
}

function statusOf(log: BenchLog) {
  const { outbox } = readLedger(log.readOutline());
  return OUTBOX_TARGETS.flatMap((target) => {
    const address = outbox?.setting[target] ?? null;
    if (outbox === null || address === null) return [];
    const { untilSeq, gaveUp } = outbox.targets[target];
    const given = gaveUp.map(({ atMs, ...one }) => ({ ...one, at: isoTime(atMs) }));
    return [{ target, address, untilRow: untilSeq, newestRow: log.count(), gaveUp: given }];
  });
}

const linesOf = (status: ReturnType<typeof statusOf>): readonly string[] =>
  status.flatMap(({ target, address, untilRow, newestRow, gaveUp }) => [
    `${target}\t${address}\t${untilRow} of ${newestRow}`,
    ...gaveUp.map(({ eventId, status: code }) => `given up\t${eventId}\t${code}`),
  ]);
