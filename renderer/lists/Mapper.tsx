import { useState } from 'react';

import type { ListDraft } from '../../contract/lists.ts';
import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { classNames } from '../ui/class-names.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { TextField } from '../ui/TextField.tsx';
import { ColumnFields } from './ColumnFields.tsx';
import { ImportingBar } from './ImportingBar.tsx';
import type { DoneImport } from './lists-view.ts';
import styles from './Lists.module.css';
import { MappingBar } from './MappingBar.tsx';
import { PreviewPart } from './PreviewPart.tsx';
import { ReadingFields } from './ReadingFields.tsx';
import type { Drafting } from './use-draft.ts';
import { useImportList } from './use-import-list.ts';
import { WorkbookFields } from './WorkbookFields.tsx';

const cx = classNames(styles);

interface MapperProps {
  readonly draft: ListDraft;
  readonly drafting: Drafting;
  readonly first: 'expected' | 'stops';
  readonly onImported: (result: DoneImport) => void;
}

/** How a list is read, before anything of it is written down. */
export function Mapper({ draft, drafting, first, onImported }: MapperProps) {
  const words = useWords().lists.mapper;
  const formats = useFormats();
  const session = useBench((state) => state.openSession);
  const [what, setWhat] = useState(first);
  const [isForSession, setIsForSession] = useState(session !== null);
  const [reason, setReason] = useState('');
  const [reasonColumn, setReasonColumn] = useState<string | null>(null);
  const { preview } = draft;
  const importing = useImportList({ draft, onImported, onRefused: drafting.leave });
  const taken = preview.read?.taken ?? 0;
  const isUnsaid =
    (preview.workbook?.hiddenRows ?? 0) > 0 && preview.choice.hiddenRows === undefined;
  // What is imported is what the preview shows.
  const isReading = drafting.state.kind === 'running';
  const start = () => {
    const sessionId = isForSession ? (session?.sessionId ?? null) : null;
    if (what === 'expected') void importing.start({ kind: 'expected', sessionId });
    else void importing.start({ kind: 'stops', reasonColumn, reason: reason.trim() || null });
  };
  if (importing.isRunning) return <ImportingBar />;
  return (
    <article className={cx('article')} aria-labelledby="mapper-title" data-mapper>
      <h2 id="mapper-title" tabIndex={-1}>
        <ReceivedText
          text={words.title(draft.fileName === 'pasted.txt' ? words.pasted : draft.fileName)}
        />
      </h2>
      <div className={cx('row')}>
        <ChoiceField
          legend={words.what}
          value={what}
          options={[
            { value: 'expected', label: words.expected },
            { value: 'stops', label: words.stops },
          ]}
          onChange={setWhat}
        />
        {what === 'expected' && session !== null && (
          <ChoiceField
            legend={words.session}
            value={isForSession ? 'this' : 'any'}
            options={[
              { value: 'this', label: words.thisSession(session.name) },
              { value: 'any', label: words.anySession },
            ]}
            onChange={(chosen) => setIsForSession(chosen === 'this')}
          />
        )}
      </div>
      <ReadingFields preview={preview} onChange={(choice) => void drafting.change(choice)} />
      {preview.workbook !== null && (
        <WorkbookFields
          workbook={preview.workbook}
          choice={preview.choice}
          onChange={(choice) => void drafting.change(choice)}
        />
      )}
      <ColumnFields
        preview={preview}
        what={what}
        reasonColumn={reasonColumn}
        onReasonColumn={setReasonColumn}
        onChange={(columns) => void drafting.change({ ...preview.choice, columns })}
      />
      {what === 'stops' && (
        <TextField
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          maxLength={500}
          onChange={setReason}
        />
      )}
      {what === 'expected' && (
        <MappingBar
          preview={preview}
          onChoose={(columns) => void drafting.change({ ...preview.choice, columns })}
        />
      )}
      <PreviewPart
        preview={preview}
        onTakeUnclear={(takesUnclear) => void drafting.change({ ...preview.choice, takesUnclear })}
      />
      <Actions>
        <Button look="primary" disabled={taken === 0 || isReading || isUnsaid} onClick={start}>
          {what === 'expected'
            ? words.importNow(formats.count(taken))
            : words.stopNow(formats.count(taken))}
        </Button>
        <Button onClick={() => drafting.leave()}>{words.cancel}</Button>
      </Actions>
      {importing.wasCancelled && <p role="status">{words.cancelled}</p>}
      <FailureNote state={importing.state} />
    </article>
  );
}
