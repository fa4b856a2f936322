import { useState } from 'react';

import type { ListDraft } from '../../contract/lists.ts';
import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { ChoiceField } from '../ui/ChoiceField.tsx';
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
import { useImportList, type ImportWish } from './use-import-list.ts';
import { WorkbookFields } from './WorkbookFields.tsx';

interface MapperProps {
  readonly draft: ListDraft;
  readonly drafting: Drafting;
  readonly first: 'expected' | 'stops';
  readonly onImported: (result: DoneImport) => void;
}

/** How a list is read, before anything of it is logged. */
export function Mapper({ draft, drafting, first, onImported }: MapperProps) {
  const words = useWords().lists.mapper;
  const wish = useImportWish(first);
  const { what, reason, reasonColumn } = wish;
  const { preview } = draft;
  const importing = useImportList({ draft, onImported, onRefused: drafting.leave });
  const change = (choice: Partial<ListDraft['preview']['choice']>) =>
    void drafting.change({ ...preview.choice, ...choice });
  if (importing.isRunning) return <ImportingBar />;
  return (
    <article className={styles.article} aria-labelledby="mapper-title" data-mapper>
      <h2 id="mapper-title" tabIndex={-1}>
        <ReceivedText
          text={words.title(draft.fileName === 'pasted.txt' ? words.pasted : draft.fileName)}
        />
      </h2>
      <PurposeFields wish={wish} />
      <ReadingFields preview={preview} onChange={change} />
      {preview.workbook !== null && (
        <WorkbookFields workbook={preview.workbook} choice={preview.choice} onChange={change} />
      )}
      <ColumnFields
        preview={preview}
        what={what}
        reasonColumn={reasonColumn}
        onReasonColumn={wish.setReasonColumn}
        onChange={(columns) => change({ columns })}
      />
      {what === 'stops' && (
        <TextField
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          maxLength={500}
          onChange={wish.setReason}
        />
      )}
      {what === 'expected' && (
        <MappingBar preview={preview} onChoose={(columns) => change({ columns })} />
      )}
      <PreviewPart preview={preview} onTakeUnclear={(takesUnclear) => change({ takesUnclear })} />
      <Actions>
        <ImportButton
          preview={preview}
          what={what}
          // Only what the preview shows is imported.
          isReading={drafting.state.kind === 'running'}
          onStart={() => void importing.start(wish.said())}
        />
        <Button onClick={() => drafting.leave()}>{words.cancel}</Button>
      </Actions>
      {importing.wasCancelled && <p role="status">{words.cancelled}</p>}
      <FailureNote state={importing.state} />
    </article>
  );
}

/** The purpose of a list; chosen before it is imported. */
function useImportWish(first: MapperProps['first']) {
  const session = useBench((state) => state.openSession);
  const [what, setWhat] = useState(first);
  const [isForSession, setIsForSession] = useState(session !== null);
  const [reason, setReason] = useState('');
  const [reasonColumn, setReasonColumn] = useState<string | null>(null);
  const said = (): ImportWish =>
    what === 'expected'
      ? { kind: 'expected', sessionId: isForSession ? (session?.sessionId ?? null) : null }
      : { kind: 'stops', reasonColumn, reason: reason.trim() || null };
  return {
    session,
    what,
    setWhat,
    isForSession,
    setIsForSession,
    reason,
    setReason,
    reasonColumn,
    setReasonColumn,
    said,
  };
}

function PurposeFields({ wish }: { readonly wish: ReturnType<typeof useImportWish> }) {
  const words = useWords().lists.mapper;
  const { session, what, setWhat, isForSession, setIsForSession } = wish;
  return (
    <div className={styles.row}>
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
  );
}

interface ImportButtonProps {
  readonly preview: ListDraft['preview'];
  readonly what: MapperProps['first'];
  readonly isReading: boolean;
  readonly onStart: () => void;
}

function ImportButton({ preview, what, isReading, onStart }: ImportButtonProps) {
  const words = useWords().lists.mapper;
  const formats = useFormats();
  const taken = preview.read?.taken ?? 0;
  const isUnsaid =
    (preview.workbook?.hiddenRows ?? 0) > 0 && preview.choice.hiddenRows === undefined;
  return (
    <Button look="primary" disabled={taken === 0 || isReading || isUnsaid} onClick={onStart}>
      {what === 'expected'
        ? words.importNow(formats.count(taken))
        : words.stopNow(formats.count(taken))}
    </Button>
  );
}
