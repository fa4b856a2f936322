import type { EndedImport } from '../../contract/lists.ts';
import { useWords } from '../state/use-bench.ts';
import { classes } from '../ui/classes.ts';
import notice from '../ui/Notice.module.css';
import { ReceivedText } from '../ui/ReceivedText.tsx';

interface RefusedNoteProps {
  readonly refused: Extract<EndedImport, { kind: 'refused' }>;
}

/** Why a file was refused, and what to do; nothing of it was logged. */
export function RefusedNote({ refused }: RefusedNoteProps) {
  const words = useWords();
  const { what, next } = words.describeListRefusal(refused.refusal);
  return (
    <div role="alert" className={classes(notice.notice, notice.refused)}>
      <p>
        <strong>
          <ReceivedText text={words.importing.notTaken(refused.fileName)} />
        </strong>
      </p>
      <p>
        <ReceivedText text={what} /> {next}
      </p>
    </div>
  );
}
