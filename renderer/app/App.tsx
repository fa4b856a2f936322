import { useEffect, useMemo } from 'react';

import { ActionsProvider } from '../actions/ActionsProvider.tsx';
import { NameGate } from '../naming/NameGate.tsx';
import type { Surroundings } from '../state/contexts.ts';
import { SurroundingsContext } from '../state/contexts.ts';
import { useBenchStatus } from '../state/use-bench.ts';
import { ToastProvider } from '../ui/toasts/ToastProvider.tsx';
import { Shell } from './Shell.tsx';
import { Starting } from './Starting.tsx';
import { Stopped } from './Stopped.tsx';
import { useLook } from './use-look.ts';
import type { FirstPlace } from './use-where.ts';

interface AppProps extends Omit<Surroundings, 'nowMs'> {
  /** UTC ms; fixed in the gallery and in tests. */
  readonly nowMs?: () => number;
  /** Where the window opens. */
  readonly first?: FirstPlace;
}

/** The whole window over one bench. */
export function App({ bridge, store, view, nowMs = Date.now, first = {} }: AppProps) {
  const surroundings = useMemo(
    () => ({ bridge, store, view, nowMs }),
    [bridge, store, view, nowMs],
  );
  useEffect(() => store.start(), [store]);
  return (
    <SurroundingsContext value={surroundings}>
      <WhenReady first={first} />
    </SurroundingsContext>
  );
}

function WhenReady({ first }: { readonly first: FirstPlace }) {
  const status = useBenchStatus();
  useLook();
  switch (status.kind) {
    case 'starting':
      return <Starting failure={status.failure} />;
    case 'stopped':
      return (
        <Stopped what={status.what} next={status.next} canRecover={status.canRecover === true} />
      );
    case 'ready':
      return (
        <ToastProvider>
          <NameGate>
            <ActionsProvider>
              <Shell first={first} />
            </ActionsProvider>
          </NameGate>
        </ToastProvider>
      );
  }
}
