import { useEffect, useEffectEvent, useRef } from 'react';

import { SERVICES, type Ask, type Service } from '../../../enrollment/service.ts';
import type { Session } from '../../../enrollment/session.ts';
import { useBench, useFormats, useWords } from '../../state/use-bench.ts';
import { useToasts } from '../../ui/toasts/toast.ts';
import type { CountsOf } from './use-ask-counts.ts';
import { useAsk } from './use-ask.ts';
import { whyNotDone } from './why-not-done.ts';

/**
 * Says when asking begins and how it ended, and nothing in between: what each answer changes stands
 * in its row.
 */
export function useAskToasts({ asks }: Pick<Session, 'asks'>, countsOf: CountsOf): void {
  const { services } = useWords();
  const formats = useFormats();
  const toasts = useToasts();
  const goOn = { intune: useAsk('intune').start, apple: useAsk('apple').start };
  const live = useBench((state) => state.services);
  const asking = SERVICES.map((service) => live[service].asking !== null);
  const before = useRef(asking);
  const told = useEffectEvent((service: Service, ask: Ask, isAsking: boolean) => {
    const { asks: words, names } = services;
    const name = `ask ${service}`;
    if (isAsking) {
      toasts.show({ name, text: words.started(names[service], formats.count(ask.of)) });
      return;
    }
    const { answered, notChecked } = countsOf(service, ask);
    const counts = [
      words.asked(
        names[service],
        formats.clock(ask.startedMs),
        formats.count(answered),
        formats.count(ask.of),
      ),
      ...(notChecked > 0 ? [words.notChecked(formats.count(notChecked))] : []),
    ].join(', ');
    const why = whyNotDone(ask, false, words);
    const text = why === null ? `${counts}.` : `${counts}. ${why.next}`;
    const action = { label: words.goOn, run: () => goOn[service](true) };
    toasts.show({ name, text, ...(why?.canGoOn === true && { action, stays: true }) });
  });
  const look = useEffectEvent(() => {
    const was = before.current;
    before.current = asking;
    for (const [index, service] of SERVICES.entries()) {
      const ask = asks?.[service];
      const isAsking = asking[index] ?? false;
      if (ask !== undefined && isAsking !== was[index]) told(service, ask, isAsking);
    }
  });
  const state = asking.join();
  useEffect(() => look(), [state]);
}
