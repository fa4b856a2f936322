import { useMemo, useState, type ReactNode } from 'react';

import type { BenchStore } from '../state/bench-store.ts';
import { SurroundingsContext } from '../state/contexts.ts';
import { useSurroundings } from '../state/use-bench.ts';
import { namedBridge, type AskName } from './decisions.ts';
import { NameQuestion } from './NameQuestion.tsx';

interface Asking {
  readonly isNeeded: boolean;
  /** What the person was about to use. */
  readonly at: Element | null;
  readonly answer: (answer: 'named' | 'anonymous' | 'cancelled') => void;
}

/** Around the window: the first decision asks who decides, unless somebody is signed in. */
export function NameGate({ children }: { readonly children: ReactNode }) {
  const surroundings = useSurroundings();
  const [asking, setAsking] = useState<Asking | null>(null);
  const named = useMemo(() => {
    const { bridge, store } = surroundings;
    const ask = createAsk(store, setAsking);
    return { ...surroundings, bridge: namedBridge(bridge, ask), quietBridge: bridge };
  }, [surroundings]);
  return (
    <SurroundingsContext value={named}>
      {children}
      {asking && (
        <NameQuestion
          at={asking.at}
          onNamed={() => asking.answer('named')}
          onAnonymous={asking.isNeeded ? null : () => asking.answer('anonymous')}
          onCancel={() => asking.answer('cancelled')}
        />
      )}
    </SurroundingsContext>
  );
}

/** One question at a time; none once a person chose to decide without a name. */
function createAsk(store: BenchStore, show: (asking: Asking | null) => void): AskName {
  let isAsking = false;
  let isAnonymous = false;
  return (isNeeded) => {
    const status = store.getStatus();
    const isNamed = status.kind === 'ready' && status.state.technician !== null;
    if (isNamed || (isAnonymous && !isNeeded)) return Promise.resolve(true);
    if (isAsking) return Promise.resolve(false);
    isAsking = true;
    return new Promise((resolve) => {
      const answer: Asking['answer'] = (given) => {
        isAsking = false;
        isAnonymous = given === 'anonymous';
        show(null);
        resolve(given !== 'cancelled');
      };
      show({ isNeeded, at: document.activeElement, answer });
    });
  };
}
