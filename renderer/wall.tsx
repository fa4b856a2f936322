import { createRoot } from 'react-dom/client';

import './styles/tokens.css';
import './styles/base.css';
import { loadFirstLanguage, WindowLanguage } from './app/WindowLanguage.tsx';
import { connectedBench } from './bridge.ts';
import { createBenchStore } from './state/bench-store.ts';
import { followedView } from './wall/followed-view.ts';
import { WallDisplay } from './wall/WallDisplay.tsx';

/** The second window. Its preload gives it the state of the bench and nothing else to ask. */
const bridge = connectedBench();
const root = document.getElementById('root');
if (root !== null && bridge !== null) {
  const store = createBenchStore(bridge);
  const view = followedView(window);
  await loadFirstLanguage(view);
  createRoot(root).render(
    <WindowLanguage view={view} bridge={null}>
      <WallDisplay bridge={bridge} store={store} view={view} nowMs={Date.now} />
    </WindowLanguage>,
  );
}
