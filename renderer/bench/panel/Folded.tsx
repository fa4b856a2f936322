import type { ReactNode } from 'react';

import text from '../../ui/Text.module.css';
import styles from './DevicePanel.module.css';

interface FoldedProps {
  readonly title: string;
  /** How much is inside, or null. */
  readonly count?: string | null;
  readonly children: ReactNode;
}

/** A part of the inspector that is seldom asked for: closed until a person opens it. */
export function Folded({ title, count = null, children }: FoldedProps) {
  return (
    <section aria-label={title}>
      <details className={styles.folded}>
        <summary>
          <h3>{title}</h3>
          {count !== null && <span className={text.soft}>{count}</span>}
        </summary>
        {children}
      </details>
    </section>
  );
}
