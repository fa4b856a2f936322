import { useFormats, useWords } from '../state/use-bench.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './HandOver.module.css';
import type { OpenMatter } from './what-is-open.ts';

interface OpenMattersProps {
  readonly matters: readonly OpenMatter[];
  readonly onShow: (kind: OpenMatter['kind']) => void;
}

/** What is still open; each is a way to its devices on the bench. */
export function OpenMatters({ matters, onShow }: OpenMattersProps) {
  const words = useWords().handOver;
  const formats = useFormats();
  return (
    <section className={styles.open} aria-labelledby="open-title">
      <h3 id="open-title">{words.openTitle}</h3>
      {matters.length === 0 ? (
        <p className={styles.nothing}>
          <Icon name="check" /> {words.nothingOpen}
        </p>
      ) : (
        <ul>
          {matters.map(({ kind, devices }) => {
            const said = words.open[kind](formats.count(devices));
            return (
              <li key={kind}>
                <button
                  type="button"
                  className={styles.matter}
                  data-matter={kind}
                  aria-label={words.show(said)}
                  onClick={() => onShow(kind)}
                >
                  {said}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
