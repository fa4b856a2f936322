import { StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';

import '../styles/tokens.css';
import '../styles/base.css';
import { parseAddress } from './gallery-address.ts';
import { stories } from './stories.ts';
import { StoryPage } from './StoryPage.tsx';

// The bench yields with Node's setImmediate; a page substitutes a timer.
Object.assign(globalThis, { setImmediate: (run: () => void) => setTimeout(run, 0) });

function Gallery() {
  const hash = useSyncExternalStore(
    (changed) => {
      window.addEventListener('hashchange', changed);
      return () => window.removeEventListener('hashchange', changed);
    },
    () => window.location.hash,
  );
  const address = parseAddress(hash);
  return address.story === '' ? <Index /> : <StoryPage key={hash} address={address} />;
}

function Index() {
  return (
    <ul>
      {['components', ...Object.keys(stories)].map((name) => (
        <li key={name}>
          <a href={`#${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
}
