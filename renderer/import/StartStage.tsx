import type { ImportEntry } from '../../enrollment/ledger/ledger.ts';
import { PasteField } from '../lists/PasteField.tsx';
import { useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ReadingBar } from '../ui/ReadingBar.tsx';
import text from '../ui/Text.module.css';
import styles from './Import.module.css';
import { PastImports } from './PastImports.tsx';
import { RefusedNote } from './RefusedNote.tsx';
import type { FileOpening } from './use-file-opening.ts';

interface StartStageProps {
  readonly opening: FileOpening;
  /** Newest first. */
  readonly imports: readonly ImportEntry[];
  readonly onPast: (importId: string) => void;
}

/** Where a file is chosen or pasted; one that is dropped arrives here, too. */
export function StartStage({ opening, imports, onPast }: StartStageProps) {
  const { importing: words, lists, reading } = useWords();
  const isOpening = opening.state.kind === 'running';
  return (
    <div className={styles.stage} data-stage="start">
      <div className={styles.place}>
        <p className={styles.title} role="status">
          {isOpening ? words.opening : words.drop.title}
        </p>
        <p className={text.soft}>{words.drop.hint}</p>
        <Button
          look="primary"
          data-first-focus
          disabled={isOpening}
          onClick={() => void opening.choose()}
        >
          {words.drop.choose}
        </Button>
        {isOpening && <ReadingBar kind="lists" label={reading.now} stop={reading.stop} />}
      </div>
      {opening.wasCancelled && <p role="status">{reading.stopped}</p>}
      <FailureNote state={opening.state} />
      {opening.refused !== null && <RefusedNote refused={opening.refused} />}
      <PasteField isOpening={isOpening} onText={(pasted) => void opening.paste(pasted)} />
      <p className={text.soft}>{lists.privacy}</p>
      <PastImports imports={imports} onChoose={onPast} />
    </div>
  );
}
