import type { ListChoice } from '../../enrollment/import/expected-preview.ts';
import { HIDDEN_ROWS, type WorkbookView } from '../../enrollment/import/list-sheet.ts';
import { workbookSentences } from '../../words/workbook-view.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import text from '../ui/Text.module.css';
import styles from './Lists.module.css';

interface WorkbookFieldsProps {
  readonly workbook: WorkbookView;
  readonly choice: ListChoice;
  readonly onChange: (choice: ListChoice) => void;
}

/** Which sheet of a workbook to read, and what to do with its hidden rows. */
export function WorkbookFields({ workbook, choice, onChange }: WorkbookFieldsProps) {
  const { lists } = useWords();
  const words = lists.mapper;
  const formats = useFormats();
  const { sheets, sheet, hiddenRows } = workbook;
  const sentences = workbookSentences(lists.workbook, workbook);
  return (
    <>
      <div className={styles.row}>
        {sheets.length > 1 && (
          <SelectField
            label={words.sheet}
            value={sheet}
            options={sheets.map(({ name, isHidden }) => {
              return { value: name, label: isHidden ? words.hiddenSheet(name) : name };
            })}
            onChange={(chosen) => onChange({ ...choice, sheet: chosen, hiddenRows: undefined })}
          />
        )}
        {sentences.length > 0 && (
          <p className={text.soft}>
            <ReceivedText text={sentences.join(' ')} />
          </p>
        )}
      </div>
      {hiddenRows > 0 && (
        <div>
          <ChoiceField
            legend={words.hiddenRows(formats.count(hiddenRows))}
            value={choice.hiddenRows ?? null}
            options={HIDDEN_ROWS.map((value) => ({ value, label: words.hiddenRowsChoice[value] }))}
            onChange={(chosen) => onChange({ ...choice, hiddenRows: chosen })}
          />
          <p className={text.soft}>{words.hiddenRowsText}</p>
        </div>
      )}
    </>
  );
}
