import { createRoot } from 'react-dom/client';

import './styles/tokens.css';
import './styles/base.css';
import { connectedBench } from './bridge.ts';
import { PrintedMissing } from './lists/PrintedMissing.tsx';

/** The page that main opens unseen to print what is missing of a session; the hash names the job. */
const bridge = connectedBench();
const root = document.getElementById('root');
if (root !== null && bridge !== null) {
  createRoot(root).render(<PrintedMissing bridge={bridge} jobId={window.location.hash.slice(1)} />);
}
