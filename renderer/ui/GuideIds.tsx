import { useState } from 'react';

import { useWords } from '../state/use-bench.ts';
import styles from './GuideIds.module.css';
import { Icon } from './Icon.tsx';

/** The numbers of the guide that a sentence rests on, shown only when asked for. */
export function GuideIds({ ids }: { readonly ids: readonly string[] }) {
  const words = useWords().guide;
  const [isShown, setIsShown] = useState(false);
  return (
    <span className={styles.ids}>
      <button
        type="button"
        className={styles.button}
        aria-label={words.reference}
        aria-expanded={isShown}
        onClick={() => setIsShown(!isShown)}
      >
        <Icon name="info" />
      </button>
      {isShown && <span data-guide-ids>{words.referenceOf(ids.join(', '))}</span>}
    </span>
  );
}
