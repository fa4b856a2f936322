import type { ImportEntry } from '../../enrollment/ledger/ledger.ts';
import { useBench, useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ReadingBar } from '../ui/ReadingBar.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { LISTS_PARTS } from '../state/lists-part.ts';
import type { ListsView } from './lists-view.ts';
import { ListImports } from './ListImports.tsx';
import { DropTarget } from '../ui/DropTarget.tsx';
import text from '../ui/Text.module.css';
import notice from '../ui/Notice.module.css';
import styles from './Lists.module.css';
import { ListProgressLine } from './ListProgressLine.tsx';
import { PasteField } from './PasteField.tsx';
import { SessionPolicy } from './SessionPolicy.tsx';
import type { Drafting } from './use-draft.ts';
import { classes } from '../ui/classes.ts';

interface ListsSideProps {
  readonly view: ListsView;
  readonly drafting: Drafting;
  readonly imports: readonly ImportEntry[];
  readonly onShow: (view: ListsView) => void;
}

/** Import of lists, progress of the session, and every imported list. */
export function ListsSide({ view, drafting, imports, onShow }: ListsSideProps) {
  const { lists: words, reading } = useWords();
  const session = useBench((state) => state.openSession);
  const isOpening = drafting.state.kind === 'running';
  return (
    <>
      <p className={text.soft}>{words.intro}</p>
      <div role="group" className={styles.parts} aria-label={words.partsLabel}>
        {LISTS_PARTS.map((part) => (
          <Button
            key={part}
            aria-current={view.kind === part ? 'true' : undefined}
            onClick={() => onShow({ kind: part })}
          >
            {words.parts[part]}
          </Button>
        ))}
      </div>
      {session === null ? (
        <p className={text.soft}>{words.standing.noSession}</p>
      ) : (
        <>
          <ListProgressLine onOpen={(part) => onShow({ kind: part })} />
          <SessionPolicy session={session} />
        </>
      )}
      <DropTarget
        {...{ title: words.drop.title, hint: words.drop.hint, now: words.drop.now }}
        busy={isOpening ? words.drop.opening : null}
        choose={words.drop.choose}
        onFile={(from) => void drafting.openFile(from)}
      />
      {isOpening && <ReadingBar kind="lists" label={reading.now} stop={reading.stop} />}
      <PasteField isOpening={isOpening} onText={(text) => void drafting.openText(text)} />
      <FailureNote state={drafting.state} />
      {drafting.wasCancelled && <p role="status">{reading.stopped}</p>}
      {drafting.refused !== null && <Refused refused={drafting.refused} />}
      <p className={text.soft}>{words.privacy}</p>
      <ListImports
        imports={imports}
        shown={view.kind === 'import' ? view.importId : null}
        onChoose={(importId) => onShow({ kind: 'import', importId })}
      />
    </>
  );
}

/** Why a list was refused; nothing of it was logged. */
function Refused({ refused }: { readonly refused: NonNullable<Drafting['refused']> }) {
  const words = useWords();
  const { what, next } = words.describeListRefusal(refused.refusal);
  return (
    <div role="alert" className={classes(notice.notice, notice.refused)}>
      <p>
        <strong>
          <ReceivedText text={words.lists.mapper.notTaken(refused.fileName)} />
        </strong>
      </p>
      <p>
        <ReceivedText text={what} /> {next}
      </p>
    </div>
  );
}
