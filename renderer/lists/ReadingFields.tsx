import type { ListChoice, ListPreview } from '../../enrollment/import/expected-preview.ts';
import { LIST_DELIMITERS } from '../../enrollment/import/delimited-text.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { SelectField } from '../ui/SelectField.tsx';
import text from '../ui/Text.module.css';
import styles from './Lists.module.css';

interface ReadingFieldsProps {
  readonly preview: ListPreview;
  readonly onChange: (choice: ListChoice) => void;
}

/** What was detected about the text itself, to be corrected where it is wrong. */
export function ReadingFields({ preview, onChange }: ReadingFieldsProps) {
  const words = useWords().lists;
  const formats = useFormats();
  const { choice, encoding } = preview;
  const { delimiter } = choice;
  return (
    <div className={styles.row}>
      <p className={text.soft}>{words.encodings[encoding]}</p>
      {delimiter !== null && (
        <SelectField
          label={words.mapper.delimiter}
          value={delimiter}
          options={LIST_DELIMITERS.map((value) => {
            return { value, label: words.mapper.delimiters[value] };
          })}
          onChange={(chosen) => onChange({ ...choice, delimiter: chosen })}
        />
      )}
      <SelectField
        label={words.mapper.header}
        value={choice.headerLine === null ? '' : String(choice.headerLine)}
        options={[
          { value: '', label: words.mapper.noHeader },
          ...preview.firstLines.map(({ line, text }) => ({
            value: String(line),
            label: words.mapper.headerAt(formats.count(line), text),
          })),
        ]}
        onChange={(line) =>
          onChange({ ...choice, columns: {}, headerLine: line === '' ? null : Number(line) })
        }
      />
    </div>
  );
}
