import { createRoot } from 'react-dom/client';

import './styles/tokens.css';
import './styles/base.css';
import { connectedBench } from './bridge.ts';
import { createBenchStore } from './state/bench-store.ts';
import { followedView } from './wall/followed-view.ts';
import { WallDisplay } from './wall/WallDisplay.tsx';

/** The second window. Its preload gives it the state of the bench and nothing else to ask. */
const bridge = connectedBench();
const root = document.getElementById('root');
if (root !== null && bridge !== null) {
  const store = createBenchStore(bridge);
  createRoot(root).render(
    <WallDisplay bridge={bridge} store={store} view={followedView(window)} nowMs={Date.now} />,
  );
}
