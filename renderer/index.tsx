import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import './styles/tokens.css';
import './styles/base.css';
import { App } from './app/App.tsx';
import { NoBridge } from './app/NoBridge.tsx';
import { loadFirstLanguage, WindowLanguage } from './app/WindowLanguage.tsx';
import { connectedBench } from './bridge.ts';
import { createBenchStore } from './state/bench-store.ts';
import { createViewSettings } from './state/view-settings.ts';

const bridge = connectedBench();
const view = createViewSettings(window.localStorage);
const root = document.getElementById('root');
if (root !== null) {
  await loadFirstLanguage(view);
  createRoot(root).render(
    <StrictMode>
      <WindowLanguage view={view} bridge={bridge}>
        {bridge === null ? (
          <NoBridge />
        ) : (
          <App bridge={bridge} store={createBenchStore(bridge)} view={view} />
        )}
      </WindowLanguage>
    </StrictMode>,
  );
}
