import { showOutbox, type OutboxDesktop } from '../../main/requests/outbox.ts';
import type { Bench } from '../../main/bench/bench.ts';
import type { DesktopStart } from './desktop-start.ts';

/** An outbox whose targets stand as the story says; it delivers nothing. */
export function standInOutbox({
  bench,
  outboxTargets,
}: Pick<DesktopStart, 'outboxTargets'> & { readonly bench: Bench }): OutboxDesktop {
  const show = (): void =>
    showOutbox(bench, (target) => outboxTargets?.[target] ?? { kind: 'off' });
  bench.onChange((change) => {
    if (change.kind === 'logged' && change.event.event.kind.startsWith('outbox-')) show();
  });
  if (outboxTargets) show();
  return {
    tryNow: () => undefined,
    isSureToSend: () => Promise.resolve(true),
    newSecret: () => Promise.resolve('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'),
  };
}
