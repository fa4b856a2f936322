import type { ListDraft } from '../../contract/lists.ts';
import { ColumnFields } from '../lists/ColumnFields.tsx';
import { ImportingBar } from '../lists/ImportingBar.tsx';
import styles from '../lists/Lists.module.css';
import { MappingBar } from '../lists/MappingBar.tsx';
import { PolicyField } from '../lists/PolicyField.tsx';
import { PreviewPart } from '../lists/PreviewPart.tsx';
import { ReadingFields } from '../lists/ReadingFields.tsx';
import { WorkbookFields } from '../lists/WorkbookFields.tsx';
import { useFormats, useWords } from '../state/use-bench.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { TextField } from '../ui/TextField.tsx';
import importStyles from './Import.module.css';
import { StageHead, type SaidKind } from './StageHead.tsx';
import type { ImportDone } from './use-import-done.ts';
import { useImportList } from './use-import-list.ts';
import { useImportWish, type Wishing } from './use-import-wish.ts';
import type { FileInSheet, FileOpening } from './use-file-opening.ts';

interface ListStageProps {
  readonly file: Extract<FileInSheet, { kind: 'list' }>;
  readonly opening: FileOpening;
  readonly purpose: 'expected' | 'stops';
  readonly onPurpose: (purpose: 'expected' | 'stops') => void;
  readonly done: ImportDone;
}

/** How a list is read, before anything of it is logged. */
export function ListStage({ file, opening, purpose, onPurpose, done }: ListStageProps) {
  const words = useWords().lists.mapper;
  const { draft, isPasted } = file;
  const { preview } = draft;
  const why = useWhy(file);
  const wish = useImportWish(purpose);
  const importing = useImportList({ draft, wish, done, onRefused: opening.leave });
  const change = (choice: Partial<ListDraft['preview']['choice']>) =>
    void opening.change({ ...preview.choice, ...choice });
  const say = (kind: SaidKind): void => {
    if (kind === 'intune-devices') void opening.say(kind);
    else onPurpose(kind);
  };
  if (importing.isRunning) return <ImportingBar />;
  return (
    <div className={importStyles.stage} data-stage="list">
      <StageHead
        fileName={draft.fileName}
        isPasted={isPasted}
        kind={purpose}
        kinds={isPasted ? ['expected', 'stops'] : ['expected', 'stops', 'intune-devices']}
        why={why}
        onKind={say}
      />
      <WishFields wish={wish} purpose={purpose} />
      {preview.workbook !== null && (
        <WorkbookFields workbook={preview.workbook} choice={preview.choice} onChange={change} />
      )}
      <ColumnFields
        preview={preview}
        what={purpose}
        reasonColumn={wish.reasonColumn}
        onReasonColumn={wish.setReasonColumn}
        onChange={(columns) => change({ columns })}
      />
      <details className={importStyles.fold} open={preview.read === null}>
        <summary>{words.more}</summary>
        <div className={styles.more}>
          <ReadingFields preview={preview} onChange={change} />
          {purpose === 'expected' && (
            <MappingBar preview={preview} onChoose={(columns) => change({ columns })} />
          )}
        </div>
      </details>
      <PreviewPart preview={preview} onTakeUnclear={(takesUnclear) => change({ takesUnclear })} />
      <FailureNote state={importing.state} />
      <FailureNote state={opening.state} />
      <div className={importStyles.foot}>
        <Actions>
          <ImportButton {...{ preview, purpose, opening }} onStart={() => void importing.start()} />
          <Button onClick={() => opening.leave()}>{words.cancel}</Button>
        </Actions>
        {importing.wasCancelled && <p role="status">{words.cancelled}</p>}
      </div>
    </div>
  );
}

/** What the file was recognised by. */
function useWhy({ draft, isOfMuster, isResaved }: ListStageProps['file']): string {
  const { why } = useWords().importing;
  const { choice, mayBeSerial } = draft.preview;
  const { serial } = choice.columns;
  if (isResaved) return why.resaved;
  if (isOfMuster) return why.ofMuster;
  if (serial === undefined) return mayBeSerial.length > 0 ? why.unclear : why.none;
  return choice.headerLine === null ? why.bare : why.serials(serial);
}

/** For which session, and what a person decides about the list as a whole. */
function WishFields({
  wish,
  purpose,
}: {
  readonly wish: Wishing;
  readonly purpose: ListStageProps['purpose'];
}) {
  const words = useWords().lists.mapper;
  const { session, isForSession } = wish;
  if (purpose === 'stops') {
    return (
      <TextField
        label={words.reason}
        hint={words.reasonHint}
        value={wish.reason}
        maxLength={500}
        onChange={wish.setReason}
      />
    );
  }
  if (session === null) return <p>{words.noSession}</p>;
  return (
    <div className={importStyles.wish}>
      <ChoiceField
        legend={words.session}
        value={isForSession ? 'this' : 'any'}
        options={[
          { value: 'this', label: words.thisSession(session.name) },
          { value: 'any', label: words.anySession },
        ]}
        onChange={(chosen) => wish.setIsForSession(chosen === 'this')}
      />
      <PolicyField value={wish.policy} onChange={wish.setPolicy} />
    </div>
  );
}

interface ImportButtonProps {
  readonly preview: ListDraft['preview'];
  readonly purpose: ListStageProps['purpose'];
  readonly opening: FileOpening;
  readonly onStart: () => void;
}

function ImportButton({ preview, purpose, opening, onStart }: ImportButtonProps) {
  const words = useWords().lists.mapper;
  const formats = useFormats();
  const taken = preview.read?.taken ?? 0;
  const isUnsaid =
    (preview.workbook?.hiddenRows ?? 0) > 0 && preview.choice.hiddenRows === undefined;
  // Only what the preview shows is imported.
  const isReading = opening.state.kind === 'running';
  return (
    <Button look="primary" disabled={taken === 0 || isReading || isUnsaid} onClick={onStart}>
      {purpose === 'expected'
        ? words.importNow(formats.count(taken))
        : words.stopNow(formats.count(taken))}
    </Button>
  );
}
