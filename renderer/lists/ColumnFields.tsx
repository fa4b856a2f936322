import type { ColumnChoice } from '../../enrollment/import/expected-columns.ts';
import type { ListPreview } from '../../enrollment/import/expected-preview.ts';
import { EXPECTED_FIELDS, type ExpectedField } from '../../enrollment/expected-field.ts';
import { useWords } from '../state/use-bench.ts';
import { SelectField } from '../ui/SelectField.tsx';
import text from '../ui/Text.module.css';
import styles from './Lists.module.css';

interface ColumnFieldsProps {
  readonly preview: ListPreview;
  readonly what: 'expected' | 'stops';
  readonly reasonColumn: string | null;
  readonly onReasonColumn: (header: string | null) => void;
  readonly onChange: (columns: ColumnChoice) => void;
}

/** Assigns columns to fields, each column to one field only. */
export function ColumnFields(props: ColumnFieldsProps) {
  const { preview, what, reasonColumn, onReasonColumn, onChange } = props;
  const words = useWords().lists;
  const { columns } = preview.choice;
  const fields = what === 'stops' ? (['serial'] as const) : EXPECTED_FIELDS;
  const options = [
    { value: '', label: words.mapper.none },
    ...preview.headers.map((value) => ({ value, label: value })),
  ];
  const choose = (field: ExpectedField, header: string) => {
    const others = Object.entries(columns).filter(
      ([one, taken]) => one !== field && taken !== header,
    );
    onChange(Object.fromEntries(header === '' ? others : [...others, [field, header]]));
  };
  return (
    <section aria-labelledby="columns-title">
      <h3 id="columns-title">{words.mapper.columns}</h3>
      <p className={text.soft}>{words.mapper.columnsText}</p>
      <div className={styles.fields}>
        {fields.map((field) => (
          <SelectField
            key={field}
            label={words.fields[field]}
            value={columns[field] ?? ''}
            options={options}
            onChange={(header) => choose(field, header)}
          />
        ))}
        {what === 'stops' && (
          <SelectField
            label={words.mapper.reasonColumn}
            value={reasonColumn ?? ''}
            options={options}
            onChange={(header) => onReasonColumn(header === '' ? null : header)}
          />
        )}
      </div>
    </section>
  );
}
