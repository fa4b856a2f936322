import type { BenchLog } from '../../db/index.ts';
import type { Bench } from '../bench/bench.ts';
import type { FileRunner } from '../export/file-runner.ts';
import { lazyOutbox } from '../outbox/lazy-outbox.ts';
import { showOutbox, type OutboxDesktop } from '../requests/outbox.ts';
import type { SecretStore } from '../services/secrets.ts';
import type { ServiceHost } from './services-desk.ts';

export interface OutboxDeskParts extends Pick<ServiceHost, 'seal' | 'beginRequest'> {
  readonly bench: Bench;
  readonly log: BenchLog;
  readonly runFile: FileRunner;
  readonly dataFolder: string;
  readonly nowMs: () => number;
  readonly isSureToSend: OutboxDesktop['isSureToSend'];
}

/** Events for asset tools beside a running bench; shown as the live part `outbox`. */
export interface OutboxDesk extends OutboxDesktop {
  readonly begin: () => void;
  readonly stop: () => Promise<void>;
}

const SECRET = 'outbox-secret';

export function outboxDesk(parts: OutboxDeskParts): OutboxDesk {
  const { bench, log, runFile, dataFolder, nowMs, seal, beginRequest } = parts;
  let opened: Promise<SecretStore> | null = null;
  const secrets = (): Promise<SecretStore> =>
    (opened ??= import('../services/sealed-secrets.ts').then(({ sealedSecrets }) =>
      sealedSecrets({ dataFolder, nowMs, seal }),
    ));
  const outbox = lazyOutbox({
    bench,
    log,
    run: runFile,
    send: async () => (await import('./net-send.ts')).netSend(beginRequest),
    secret: async () => (await secrets()).read(SECRET),
    onStatus: () => show(),
  });
  const show = (): void => showOutbox(bench, outbox.status);
  bench.onChange((change) => {
    if (change.kind === 'logged' && change.event.event.kind.startsWith('outbox-')) show();
  });
  return {
    begin: () => {
      // Practice tells nobody anything: its devices are invented.
      if (!bench.snapshot().isPractice) outbox.start();
      show();
    },
    stop: outbox.stop,
    tryNow: outbox.tryNow,
    isSureToSend: parts.isSureToSend,
    newSecret: async () => {
      const { newSecret } = await import('../outbox/signature.ts');
      const secret = newSecret();
      await (await secrets()).write(SECRET, secret, '');
      outbox.tryNow();
      return secret;
    },
  };
}
