import { createRoot } from 'react-dom/client';

import './styles/tokens.css';
import './styles/base.css';
import { connectedBench } from './bridge.ts';
import { CommandPage } from './commands-sheet/CommandPage.tsx';

/** The page that main opens unseen to print the command barcodes; the hash names the job. */
const bridge = connectedBench();
const root = document.getElementById('root');
if (root !== null && bridge !== null) {
  createRoot(root).render(<CommandPage bridge={bridge} jobId={window.location.hash.slice(1)} />);
}
