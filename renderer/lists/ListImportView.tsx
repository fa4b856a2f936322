import { useState } from 'react';

import { EXPECTED_FIELDS } from '../../enrollment/expected-field.ts';
import type { ImportEntry } from '../../enrollment/ledger/ledger.ts';
import { UndoDialog } from './UndoDialog.tsx';
import { useFormats, useWords } from '../state/use-bench.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import text from '../ui/Text.module.css';
import split from '../ui/Split.module.css';
import styles from './Lists.module.css';
import { SkippedLines } from './SkippedLines.tsx';

interface ListImportViewProps {
  readonly entry: ImportEntry;
  readonly onUndone: () => void;
}

/** One imported list: what was read from it, what was skipped, and undo. */
export function ListImportView({ entry, onUndone }: ListImportViewProps) {
  const words = useWords().lists;
  const formats = useFormats();
  const [isAsking, setIsAsking] = useState(false);
  const { file, list, atMs, by, undone, importId } = entry;
  const left = file.rows - file.taken;
  return (
    <article className={styles.article} data-import={importId}>
      <header className={split.head}>
        <h2>
          <ReceivedText text={words.imports.of(file.fileName, formats.day(file.fileDateMs))} />
        </h2>
        <Actions>
          {undone === null ? (
            <Button onClick={() => setIsAsking(true)}>{words.imports.undo}</Button>
          ) : (
            <strong>{words.imports.undone(formats.dayAndClock(undone.atMs))}</strong>
          )}
        </Actions>
      </header>
      <p role="status">
        <strong>{words.imported.title(formats.count(file.taken))}</strong>
        {left === 0 && ` · ${words.imported.all}`}
      </p>
      <p className={text.soft}>{words.imports.readBy(formats.dayAndClock(atMs), by)}</p>
      {list.kind === 'expected' && <Columns columns={list.columns} />}
      <SkippedLines
        title={words.imported.skipped(formats.count(left))}
        lines={file.skipped}
        count={left}
        isOpen
      />
      {isAsking && (
        <UndoDialog
          importId={importId}
          text={words.imports.undoText(formats.count(file.taken))}
          onClose={() => setIsAsking(false)}
          onUndone={onUndone}
        />
      )}
    </article>
  );
}

/** The fields that columns were assigned to. */
function Columns({ columns }: { readonly columns: Readonly<Record<string, string>> }) {
  const words = useWords().lists;
  return (
    <p className={text.soft}>
      {words.imports.columns}:{' '}
      {EXPECTED_FIELDS.filter((field) => columns[field] !== undefined).map((field, index) => (
        <span key={field}>
          {index > 0 && ', '}
          {words.fields[field]} (<ReceivedText text={columns[field] ?? ''} />)
        </span>
      ))}
    </p>
  );
}
