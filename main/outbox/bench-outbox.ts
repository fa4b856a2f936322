import type { BenchEvent } from '../../enrollment/events.ts';
import type { Ledger } from '../../enrollment/ledger/ledger.ts';
import type { FileRunner } from '../export/file-runner.ts';
import type { Send } from '../services/call.ts';
import { askClock } from '../services/pace.ts';
import { deliverToFolder, urlDelivery } from './deliver.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import type { OutboxLog } from './outbox-reader.ts';
import { outboxUrl } from './outbox-url.ts';

export interface BenchOutboxParts {
  readonly log: OutboxLog;
  readonly ledger: Ledger;
  readonly record: (event: BenchEvent) => boolean;
  readonly run: FileRunner;
  readonly send: Send;
  /** Null while it is not there. */
  readonly secret: () => Promise<string | null>;
  readonly onStatus: () => void;
}

/** The outbox of a bench, to the targets that its log names. */
export function benchOutbox(parts: BenchOutboxParts): Outbox {
  const { log, ledger, run, send } = parts;
  const { nowMs, wait } = askClock;
  return createOutbox({
    ...parts,
    state: () => ledger.outbox,
    nowMs,
    wait,
    deliverTo: async (target) => {
      const setting = ledger.outbox?.setting ?? null;
      if (target === 'folder') {
        const folder = setting?.folder ?? null;
        if (folder === null) return null;
        return (piece, stop) => deliverToFolder({ run, folder, benchId: log.benchId }, piece, stop);
      }
      const url = outboxUrl(setting?.url ?? '');
      const secret = await parts.secret();
      return url === null || secret === null ? null : urlDelivery({ send, url, secret, nowMs });
    },
  });
}
