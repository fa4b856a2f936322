import { useEffect } from 'react';

import { SurroundingsContext, type Surroundings } from '../state/contexts.ts';
import { useBenchStatus, useWords } from '../state/use-bench.ts';
import { useView } from '../state/use-view.ts';
import styles from './WallDisplay.module.css';
import { WallPage } from './WallPage.tsx';

/** The wall display over one bench: it shows, and changes nothing. */
export function WallDisplay(surroundings: Surroundings) {
  const { store } = surroundings;
  useEffect(() => store.start(), [store]);
  return (
    <SurroundingsContext value={surroundings}>
      <WhenReady />
    </SurroundingsContext>
  );
}

function WhenReady() {
  const status = useBenchStatus();
  const words = useWords().wall;
  const [{ theme }] = useView();
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  if (status.kind === 'ready') return <WallPage />;
  return (
    <main className={styles.note} aria-label={words.title}>
      {status.kind === 'starting' ? (
        <p>{words.starting}</p>
      ) : (
        <>
          <p>{words.stopped}</p>
          <p>{words.seeBench}</p>
        </>
      )}
    </main>
  );
}
