import { createRoot } from 'react-dom/client';

import './styles/tokens.css';
import './styles/base.css';
import { loadFirstLanguage, WindowLanguage } from './app/WindowLanguage.tsx';
import { connectedBench } from './bridge.ts';
import { PaperPage } from './paper/PaperPage.tsx';
import { createViewSettings } from './state/view-settings.ts';

/** The hidden page that main opens to print a sheet; the hash names the job. */
const bridge = connectedBench();
const root = document.getElementById('root');
if (root !== null && bridge !== null) {
  const view = createViewSettings(window.localStorage);
  await loadFirstLanguage(view);
  createRoot(root).render(
    <WindowLanguage view={view} bridge={null}>
      <PaperPage bridge={bridge} jobId={window.location.hash.slice(1)} />
    </WindowLanguage>,
  );
}
