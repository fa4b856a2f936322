import { useState } from 'react';

import { FINDING_KINDS } from '../../enrollment/import/findings.ts';
import type { ImportEntry } from '../../enrollment/ledger/ledger.ts';
import { SkippedLines } from '../lists/SkippedLines.tsx';
import { useFormats, useWords } from '../state/use-bench.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { StateShape } from '../ui/StateShape.tsx';
import { FindingPart } from './FindingPart.tsx';
import text from '../ui/Text.module.css';
import split from '../ui/Split.module.css';
import styles from './Reconcile.module.css';
import { UndoDialog } from '../lists/UndoDialog.tsx';

interface ImportViewProps {
  readonly entry: ImportEntry;
  readonly onUndone: () => void;
}

/** The result of one list: how many devices it confirms, and each list of devices to check. */
export function ImportView({ entry, onUndone }: ImportViewProps) {
  const formats = useFormats();
  const words = useWords().reconcile;
  const [isAsking, setIsAsking] = useState(false);
  const { file, list, atMs, by, undone } = entry;
  const date = formats.day(file.fileDateMs);
  if (list.kind !== 'intune-devices') return null;
  const { findings } = list;
  return (
    <article className={styles.import} data-import={list.kind}>
      <header className={split.head}>
        <h2>
          <ReceivedText text={words.of(file.fileName, date)} />
        </h2>
        <Actions>
          {undone === null ? (
            <Button onClick={() => setIsAsking(true)}>{words.undo}</Button>
          ) : (
            <strong>{words.undone(formats.dayAndClock(undone.atMs))}</strong>
          )}
        </Actions>
      </header>
      <p className={text.soft}>
        {words.readBy(formats.dayAndClock(atMs), by)} ·{' '}
        {words.rows(formats.count(file.rows), formats.count(file.taken))}
      </p>
      <p className={styles.confirmed} data-confirmed={findings.confirmed}>
        <StateShape state="enrolled" />
        <strong>{words.confirmed(formats.count(findings.confirmed))}</strong>
        <span>
          {words.enrolledAsOf(date)} · {words.newly(formats.count(findings.newlyConfirmed))}
        </span>
      </p>
      {FINDING_KINDS.map((kind) => (
        <FindingPart key={kind} kind={kind} list={findings[kind]} />
      ))}
      <SkippedLines
        title={words.skipped(formats.count(file.rows - file.taken))}
        lines={file.skipped}
        count={file.rows - file.taken}
      />
      {isAsking && (
        <UndoDialog
          importId={entry.importId}
          text={words.undoText(formats.count(findings.newlyConfirmed))}
          onClose={() => setIsAsking(false)}
          onUndone={onUndone}
        />
      )}
    </article>
  );
}
