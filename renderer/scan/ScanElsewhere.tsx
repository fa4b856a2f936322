import { useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { useScanState } from './scan-context.ts';
import { ScanNoteLine } from './ScanNoteLine.tsx';
import styles from './ScanStrip.module.css';

/** Says on other screens that a scan had no effect there. */
export function ScanElsewhere({ onGoToBench }: { readonly onGoToBench: () => void }) {
  const words = useWords().scan;
  const { note } = useScanState();
  if (note?.kind !== 'untaken' || note.why !== 'elsewhere') return null;
  return (
    <section className={styles.strip} aria-label={words.title}>
      <div className={styles.said} role="status">
        <ScanNoteLine note={note} />
      </div>
      <Button onClick={onGoToBench}>{words.goToBench}</Button>
    </section>
  );
}
