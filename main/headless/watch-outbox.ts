import type { BenchLog } from '../../db/index.ts';
import { OUTBOX_TARGETS } from '../../enrollment/outbox-event.ts';
import type { Bench } from '../bench/bench.ts';
import { fileRunner } from '../export/file-runner.ts';
import { lazyOutbox } from '../outbox/lazy-outbox.ts';
import type { Io } from './command.ts';
import { secretIn } from './outbox-secret.ts';

/** The outbox of a bench without a window, as it is set in the log; says on stdout how it stands. */
export function watchOutbox(
  bench: Bench,
  log: BenchLog,
  { folder, secretFile }: { readonly folder: string; readonly secretFile: string | undefined },
  io: Io,
) {
  const outbox = lazyOutbox({
    bench,
    log,
    run: fileRunner({ dataFolder: folder, launch: io.launch }),
    send: async () => (await import('../services/node-send.ts')).nodeSend,
    secret: secretIn(secretFile),
    onStatus: () => {
      for (const target of OUTBOX_TARGETS) {
        const { kind: state, ...more } = outbox.status(target);
        if (state !== 'off') io.answer(JSON.stringify({ kind: 'outbox', target, state, ...more }));
      }
    },
  });
  return outbox;
}
