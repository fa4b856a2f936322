import { useEffect, useMemo } from 'react';

import { ActionsProvider } from '../actions/ActionsProvider.tsx';
import type { Surroundings } from '../state/contexts.ts';
import { SurroundingsContext } from '../state/contexts.ts';
import { useBenchStatus } from '../state/use-bench.ts';
import { useView } from '../state/use-view.ts';
import { ToastProvider } from '../ui/toasts/ToastProvider.tsx';
import type { ScreenName } from './screen-name.ts';
import { Shell } from './Shell.tsx';
import { Starting } from './Starting.tsx';
import { Stopped } from './Stopped.tsx';

interface AppProps extends Omit<Surroundings, 'nowMs'> {
  /** UTC ms; fixed in the gallery and in tests. */
  readonly nowMs?: () => number;
  readonly firstScreen?: ScreenName;
}

/** The whole window over one bench. */
export function App({ bridge, store, view, nowMs = Date.now, firstScreen = 'bench' }: AppProps) {
  const surroundings = useMemo(
    () => ({ bridge, store, view, nowMs }),
    [bridge, store, view, nowMs],
  );
  useEffect(() => store.start(), [store]);
  return (
    <SurroundingsContext value={surroundings}>
      <WhenReady firstScreen={firstScreen} />
    </SurroundingsContext>
  );
}

function WhenReady({ firstScreen }: { readonly firstScreen: ScreenName }) {
  const status = useBenchStatus();
  const [{ theme, density }] = useView();
  useEffect(() => {
    Object.assign(document.documentElement.dataset, { theme, density });
  }, [theme, density]);
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
          <ActionsProvider>
            <Shell firstScreen={firstScreen} />
          </ActionsProvider>
        </ToastProvider>
      );
  }
}
