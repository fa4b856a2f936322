import type { ImportEntry } from '../../enrollment/ledger/ledger.ts';
import { ListImportView } from '../lists/ListImportView.tsx';
import { ImportView } from '../reconcile/ImportView.tsx';
import { useWords } from '../state/use-bench.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './Import.module.css';

interface PastImportProps {
  readonly entry: ImportEntry;
  readonly onBack: () => void;
  readonly onUndone: () => void;
}

/** One file that was imported: what came of it, what was skipped, and undo. */
export function PastImport({ entry, onBack, onUndone }: PastImportProps) {
  const words = useWords().importing.past;
  return (
    <div className={styles.stage} data-stage="past">
      <Actions>
        <Button onClick={onBack}>{words.back}</Button>
      </Actions>
      {entry.list.kind === 'expected' ? (
        <ListImportView entry={entry} onUndone={onUndone} />
      ) : (
        <ImportView entry={entry} onUndone={onUndone} />
      )}
    </div>
  );
}
