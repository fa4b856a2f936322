import { failed, ok, type Result } from '../../contract/failure.ts';
import type { outboxRequests as rows, OutboxView, TargetStatus } from '../../contract/outbox.ts';
import type { HandlersOf, RequestInput } from '../../contract/requests.ts';
import type { Ledger } from '../../enrollment/ledger/ledger.ts';
import { OUTBOX_TARGETS, type OutboxTarget } from '../../enrollment/outbox-event.ts';
import type { Bench } from '../bench/bench.ts';
import { recordFor } from '../bench/commands/context.ts';
import { outboxUrl } from '../outbox/outbox-url.ts';
import type { Dialogs } from './dialogs.ts';

/** The running outbox, and the secret that it signs with. */
export interface OutboxDesktop {
  readonly tryNow: () => void;
  /** Asks outside the page, which may have been taken over, before events go to another address. */
  readonly isSureToSend: (url: string) => Promise<boolean>;
  /** Makes a secret and keeps it, sealed where the host can. */
  readonly newSecret: () => Promise<string>;
}

/** Where events go, and how that stands. */
const outboxView = (
  { outbox }: Pick<Ledger, 'outbox'>,
  status: (target: OutboxTarget) => TargetStatus,
): OutboxView => {
  const of = (target: OutboxTarget) => ({
    // One that was turned off may still be waiting for its next try.
    status: outbox?.setting[target] ? status(target) : ({ kind: 'off' } as const),
    gaveUp: outbox?.targets[target].gaveUp ?? [],
  });
  const [folder, url] = OUTBOX_TARGETS;
  return { setting: outbox?.setting ?? null, targets: { folder: of(folder), url: of(url) } };
};

/** Shows the window where events go and how that stands; called again when the status changes. */
export function showOutbox(
  bench: Pick<Bench, 'ledger' | 'tell'>,
  status: (target: OutboxTarget) => TargetStatus,
): void {
  bench.tell({ kind: 'live', parts: { outbox: outboxView(bench.ledger, status) } });
}

/** Setting the outbox up, and sending again. */
export function outboxRequests(
  bench: Pick<Bench, 'command' | 'ledger' | 'snapshot'>,
  {
    outbox,
    dialogs,
  }: { readonly outbox: OutboxDesktop; readonly dialogs: Pick<Dialogs, 'folder'> },
): HandlersOf<typeof rows> {
  const { command, ledger } = bench;
  return {
    setOutbox: async (input) => {
      if (bench.snapshot().isPractice) return failed({ kind: 'service-not-in-practice' });
      const { url } = input;
      const address = url === null ? null : outboxUrl(url);
      if (url !== null && address === null) return failed({ kind: 'outbox-url-refused', url });
      const before = ledger.outbox?.setting ?? null;
      const folder = await folderOf(input, before?.folder ?? null, dialogs);
      if (folder === undefined) return ok(null);
      const isAnother = address !== null && url !== before?.url;
      // As it is sent to: a typed name may look like another.
      if (isAnother && !(await outbox.isSureToSend(address.href)))
        return failed({ kind: 'declined' });
      const setting = folder === null && url === null ? null : { folder, url };
      const set = recordFor(command, [{ kind: 'outbox-set', setting }], null);
      if (!set.ok) return set;
      return ok({ secret: isAnother ? await outbox.newSecret() : null });
    },
    renewOutboxSecret: async () => ok({ secret: await outbox.newSecret() }),
    tryOutbox: () => {
      outbox.tryNow();
      return ok(null);
    },
    replayOutbox: ({ target }): Result<null> => {
      const [first] = ledger.outbox?.targets[target].gaveUp ?? [];
      if (first === undefined) return ok(null);
      const replayed = { kind: 'outbox-replayed', target, afterSeq: first.seq - 1 } as const;
      return recordFor(command, [replayed], null);
    },
  };
}

/** Undefined if a folder was to be chosen and none was. */
async function folderOf(
  { folder }: RequestInput<'setOutbox'>,
  known: string | null,
  dialogs: Pick<Dialogs, 'folder'>,
): Promise<string | null | undefined> {
  if (folder === 'none') return null;
  return folder === 'keep' ? known : ((await dialogs.folder()) ?? undefined);
}
