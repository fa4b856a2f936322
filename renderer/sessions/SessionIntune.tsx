import { useState } from 'react';

import { ImportView } from '../reconcile/ImportView.tsx';
import { useNavigation } from '../state/navigation.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailureText } from '../ui/FailureNote.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import styles from './Sessions.module.css';

/** What Intune's device lists say of the Macs of this bench, the newest list first. */
export function SessionIntune() {
  const { sessions: words, commands, reconcile } = useWords();
  const formats = useFormats();
  const { show } = useNavigation();
  const { answer, ask } = useAnswer(useBridge().getLedger);
  const [chosen, setChosen] = useState<string | null>(null);
  if (answer.kind === 'failed') return <FailureText failure={answer.failure} />;
  if (answer.kind !== 'here') return null;
  const lists = answer.value.imports
    .filter(({ list }) => list.kind === 'intune-devices')
    .toReversed();
  const entry = lists.find(({ importId }) => importId === chosen) ?? lists[0];
  if (entry === undefined) {
    return (
      <EmptyState title={words.intuneNone} hint={words.intuneNoneHint}>
        <Button onClick={() => show({ kind: 'import' })}>{commands.names.import}</Button>
      </EmptyState>
    );
  }
  return (
    <div className={styles.files}>
      {lists.length > 1 && (
        <SelectField
          label={words.intuneFile}
          value={entry.importId}
          options={lists.map(({ importId, file }) => {
            const label = reconcile.of(file.fileName, formats.day(file.fileDateMs));
            return { value: importId, label };
          })}
          onChange={setChosen}
        />
      )}
      <ImportView key={entry.importId} entry={entry} onUndone={ask} />
    </div>
  );
}
