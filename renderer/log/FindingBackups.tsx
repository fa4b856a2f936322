import { useWords } from '../state/use-bench.ts';
import { ReadingBar } from '../ui/ReadingBar.tsx';

/** The log and its backups are being read, which takes long if they are large. */
export function FindingBackups() {
  const words = useWords().log.recovery;
  return (
    <>
      <p role="status">{words.finding}</p>
      <ReadingBar kind="backups" label={words.reading} stop={words.stop} />
    </>
  );
}
