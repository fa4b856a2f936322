import { GUIDE_LINKS } from '../../enrollment/guide/links.ts';
import { useBridge, useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Guide.module.css';

/** The pages that the guide refers to; main opens them in the host's browser by id. */
export function LinkButtons() {
  const words = useWords();
  const { openLink } = useBridge();
  return (
    <section className={styles.part}>
      <h3>{words.guide.links}</h3>
      <div className={styles.links}>
        {GUIDE_LINKS.map(({ id }) => (
          <Button key={id} onClick={() => void openLink({ linkId: id })}>
            {words.guideLinks[id]}
          </Button>
        ))}
      </div>
    </section>
  );
}
