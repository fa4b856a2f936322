import type { ImportEntry } from '../../enrollment/ledger/ledger.ts';
import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import split from '../ui/Split.module.css';
import styles from './Import.module.css';

interface PastImportsProps {
  /** Newest first. */
  readonly imports: readonly ImportEntry[];
  readonly onChoose: (importId: string) => void;
}

/** Every file that was imported, including undone ones. */
export function PastImports({ imports, onChoose }: PastImportsProps) {
  const { importing: words, lists, reconcile } = useWords();
  const formats = useFormats();
  const sessions = useBench((state) => state.sessions);
  if (imports.length === 0) return null;
  const about = ({ list, file }: ImportEntry): string => {
    if (list.kind === 'intune-devices') {
      return reconcile.confirmed(formats.count(list.findings.confirmed));
    }
    const session = sessions.find(({ sessionId }) => sessionId === list.sessionId);
    return `${lists.imports.devices(formats.count(file.taken))} · ${session?.name ?? lists.imports.any}`;
  };
  return (
    <section className={styles.past} aria-labelledby="past-imports">
      <h3 id="past-imports">{words.past.title}</h3>
      <ul aria-labelledby="past-imports">
        {imports.map((entry) => (
          <li key={entry.importId}>
            <button type="button" className={split.item} onClick={() => onChoose(entry.importId)}>
              <span className={split['item-name']}>
                <ReceivedText text={entry.file.fileName} />
              </span>
              <span className={split['item-more']}>
                {words.past.kinds[entry.list.kind]} · <ReceivedText text={about(entry)} /> ·{' '}
                {entry.undone === null
                  ? formats.dayAndClock(entry.atMs)
                  : lists.imports.undone(formats.dayAndClock(entry.undone.atMs))}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
