import { useFormats, useWords } from '../state/use-bench.ts';
import styles from './Notes.module.css';

/** The disk will be full soon; shown while there is still time. */
export function LowSpaceNote({ bytes }: { readonly bytes: number }) {
  const words = useWords().log.lowSpace;
  const formats = useFormats();
  return (
    <section className={styles.note}>
      <p>
        <strong>{words.line(formats.size(bytes))}</strong>
      </p>
      <p>{words.next}</p>
    </section>
  );
}
