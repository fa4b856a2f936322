import { useState } from 'react';

import type { RecoveryChoice } from '../../contract/log-health.ts';
import { keptAndLost } from '../../words/restore-choice.ts';
import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ReadingBar } from '../ui/ReadingBar.tsx';
import styles from './RecoveryChoices.module.css';

interface RestoreChoiceProps {
  readonly choice: RecoveryChoice;
}

/**
 * One backup: what restoring it keeps and loses, whose log it is then, and the restore itself,
 * which main asks about.
 */
export function RestoreChoice({ choice }: RestoreChoiceProps) {
  const words = useWords().log.recovery;
  const formats = useFormats();
  const bridge = useBridge();
  const restore = useCommand(bridge.restoreBackup);
  const [takesNewId, setTakesNewId] = useState(false);
  const { id, isAside, atMs, rows, isElsewhere } = choice;
  const title = isAside === true ? words.choiceAside : words.choice;
  const isRunning = restore.state.kind === 'running';
  return (
    <li className={styles.choice}>
      <span>
        <strong>{title(formats.dayAndClock(atMs), formats.count(rows))}</strong>{' '}
        {keptAndLost(words, choice, formats.count).join(' ')}
      </span>
      {isElsewhere && (
        <>
          <span>{words.sharedIdentity}</span>
          <CheckField label={words.takeOwn} isChecked={takesNewId} onChange={setTakesNewId} />
        </>
      )}
      <Button
        disabled={isRunning}
        onClick={() => void restore.run({ id, takesNewId: isElsewhere && takesNewId })}
      >
        {isAside === true ? words.restoreAside : words.restore}
      </Button>
      {isRunning && <ReadingBar kind="backups" label={words.restoring} stop={words.stop} />}
      <FailureNote state={restore.state} />
    </li>
  );
}
