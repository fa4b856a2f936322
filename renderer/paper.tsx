import { createRoot } from 'react-dom/client';

import './styles/tokens.css';
import './styles/base.css';
import { connectedBench } from './bridge.ts';
import { PaperPage } from './paper/PaperPage.tsx';

/** The hidden page that main opens to print a sheet; the hash names the job. */
const bridge = connectedBench();
const root = document.getElementById('root');
if (root !== null && bridge !== null) {
  createRoot(root).render(<PaperPage bridge={bridge} jobId={window.location.hash.slice(1)} />);
}
