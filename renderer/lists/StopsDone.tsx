import { useState } from 'react';

import type { ImportedStops } from '../../contract/lists.ts';
import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import styles from './Lists.module.css';
import { SkippedLines } from './SkippedLines.tsx';

interface StopsDoneProps {
  readonly result: Extract<ImportedStops, { kind: 'imported' }>;
}

/** Serials that a list has stopped, with undo for those that are new. */
export function StopsDone({ result }: StopsDoneProps) {
  const words = useWords().lists.imported;
  const formats = useFormats();
  const lift = useCommand(useBridge().liftStops);
  const [isUndone, setIsUndone] = useState(false);
  const { added, taken, total, skipped } = result;
  const undo = async () => setIsUndone((await lift.run({ serials: added })) !== null);
  return (
    <article className={styles.article} data-stopped={taken}>
      <h2 role="status">{words.stopped(formats.count(taken))}</h2>
      <p>{words.stoppedNew(formats.count(added.length))}</p>
      <Actions>
        {added.length > 0 && !isUndone && (
          <Button onClick={() => void undo()}>{words.undoStops}</Button>
        )}
        {isUndone && lift.state.kind === 'idle' && <strong>{words.undone}</strong>}
      </Actions>
      <FailureNote state={lift.state} />
      <SkippedLines
        title={words.skipped(formats.count(total - taken))}
        lines={skipped}
        count={total - taken}
        isOpen
      />
    </article>
  );
}
