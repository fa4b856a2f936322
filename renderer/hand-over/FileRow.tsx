import type { LedgerView } from '../../contract/files.ts';
import { SLIP_SIZES } from '../../enrollment/export/slip.ts';
import type { HandOverFile } from '../../enrollment/hand-over.ts';
import { ColumnChooser } from '../export/ColumnChooser.tsx';
import { hasOption, type ExportDraft } from '../export/export-draft.ts';
import { FormatOptions } from '../export/FormatOptions.tsx';
import { useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { classes } from '../ui/classes.ts';
import stack from '../ui/Stack.module.css';
import { draftOf, type OfferedFile } from './hand-over-draft.ts';
import styles from './HandOver.module.css';
import { useFileLabel } from './use-file-label.ts';

interface FileRowProps {
  readonly sessionId: string;
  readonly offered: OfferedFile;
  readonly ledger: LedgerView | null;
  readonly isShown: boolean;
  /** Its options are open. */
  readonly isOpen: boolean;
  readonly onShow: () => void;
  readonly onOptions: () => void;
  readonly onChange: (change: Partial<OfferedFile>) => void;
  readonly onLayoutsChanged: () => void;
}

/** One file: whether it is written, its preview, and its options. */
export function FileRow(props: FileRowProps) {
  const { offered, isShown, isOpen, onShow, onOptions, onChange } = props;
  const { file, isChosen } = offered;
  const words = useWords().handOver;
  const label = useFileLabel(file);
  return (
    <li className={classes(styles.file, isShown && styles.shown)}>
      <div className={styles['file-head']}>
        <label className={styles.tick}>
          <input
            type="checkbox"
            aria-label={label}
            checked={isChosen}
            onChange={(event) => {
              onShow();
              onChange({ isChosen: event.target.checked });
            }}
          />
        </label>
        <button
          type="button"
          className={styles['file-name']}
          aria-pressed={isShown}
          aria-label={words.previewOf(label)}
          onClick={onShow}
        >
          {label}
        </button>
        {file.kind !== 'report' && (
          <Button
            look="quiet"
            aria-expanded={isOpen}
            aria-label={words.optionsOf(label)}
            onClick={onOptions}
          >
            {words.options}
          </Button>
        )}
      </div>
      {isOpen && (
        <div className={classes(stack['form'], styles.options)}>
          <FileOptions {...props} onFile={(next) => onChange({ file: next, isChosen: true })} />
        </div>
      )}
    </li>
  );
}

interface FileOptionsProps extends Pick<
  FileRowProps,
  'sessionId' | 'offered' | 'ledger' | 'onLayoutsChanged'
> {
  readonly onFile: (file: HandOverFile) => void;
}

function FileOptions(props: FileOptionsProps) {
  const { sessionId, ledger, onFile, onLayoutsChanged } = props;
  const { file } = props.offered;
  const { slips, exportFormats } = useWords();
  if (file.kind === 'report') return null;
  if (file.kind === 'slips') {
    return (
      <ChoiceField
        legend={slips.size}
        value={file.size}
        options={SLIP_SIZES.map((value) => ({ value, label: slips.sizes[value] }))}
        onChange={(size) => onFile({ kind: 'slips', size })}
      />
    );
  }
  const draft = draftOf(sessionId, file);
  const set = ({ options }: ExportDraft) => onFile({ ...file, options });
  return (
    <>
      <p>{exportFormats[file.format].help}</p>
      <FormatOptions draft={draft} expectedTags={ledger?.expectedTags ?? 0} onChange={set} />
      {hasOption(file.format, 'columns') && (
        <ColumnChooser
          draft={draft}
          layouts={ledger?.layouts ?? []}
          onChange={set}
          onLayoutsChanged={onLayoutsChanged}
        />
      )}
    </>
  );
}
