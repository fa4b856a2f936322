import type { ListChoice, ListPreview } from '../../enrollment/intake/expected-preview.ts';
import { LIST_DELIMITERS } from '../../enrollment/intake/expected-text.ts';
import { useWords } from '../state/use-bench.ts';
import { CheckField } from '../ui/CheckField.tsx';
import { classNames } from '../ui/class-names.ts';
import { SelectField } from '../ui/SelectField.tsx';
import styles from './Lists.module.css';

const cx = classNames(styles);

interface ReadingFieldsProps {
  readonly preview: ListPreview;
  readonly onChange: (choice: ListChoice) => void;
}

/** What was noticed of the text itself, to be put right where it was noticed wrongly. */
export function ReadingFields({ preview, onChange }: ReadingFieldsProps) {
  const words = useWords().lists;
  const { choice, encoding } = preview;
  const { delimiter } = choice;
  return (
    <div className={cx('row')}>
      <p className={cx('soft')}>{words.encodings[encoding]}</p>
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
      <CheckField
        label={words.mapper.hasHeader}
        isChecked={choice.hasHeader}
        onChange={(hasHeader) => onChange({ ...choice, columns: {}, hasHeader })}
      />
    </div>
  );
}
