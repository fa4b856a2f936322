import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { classes } from '../ui/classes.ts';
import styles from './Notes.module.css';

/**
 * The disk will be full soon; shown while there is still time. The alarm takes over when it is
 * full.
 */
export function LowSpaceNote() {
  const words = useWords().log.lowSpace;
  const formats = useFormats();
  const bytes = useBench((state) => state.health.lowSpaceBytes ?? null);
  const isFull = useBench((state) => state.log.kind === 'failed');
  if (bytes === null || isFull) return null;
  return (
    <section className={classes(styles.note, styles.calm)} role="status">
      <p>
        <strong>{words.line(formats.size(bytes))}</strong> {words.next}
      </p>
    </section>
  );
}
