import { use, useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';

import type { Surroundings } from '../state/contexts.ts';
import { LanguageContext, SurroundingsContext } from '../state/contexts.ts';
import { useBenchStatus } from '../state/use-bench.ts';
import { useView } from '../state/use-view.ts';
import type { ScreenName } from './screen-name.ts';
import { Shell } from './Shell.tsx';
import { Starting } from './Starting.tsx';
import { Stopped } from './Stopped.tsx';

interface AppProps extends Omit<Surroundings, 'nowMs'> {
  /** UTC ms; the gallery and tests stop it. */
  readonly nowMs?: () => number;
  readonly firstScreen?: ScreenName;
}

/** The whole window over one bench. */
export function App({ bridge, store, view, nowMs = Date.now, firstScreen = 'bench' }: AppProps) {
  const surroundings = useMemo(
    () => ({ bridge, store, view, nowMs }),
    [bridge, store, view, nowMs],
  );
  const { locale } = use(LanguageContext);
  useEffect(() => store.start(), [store]);
  return (
    <I18nProvider locale={locale}>
      <SurroundingsContext value={surroundings}>
        <WhenReady firstScreen={firstScreen} />
      </SurroundingsContext>
    </I18nProvider>
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
      return <Stopped what={status.what} next={status.next} />;
    case 'ready':
      return <Shell firstScreen={firstScreen} />;
  }
}
