import { COLUMN_IDS, type ColumnId } from '../../enrollment/export/columns.ts';
import { DEFAULT_LAYOUT, type Layout } from '../../enrollment/export/layout.ts';
import { useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import text from '../ui/Text.module.css';
import field from '../ui/Field.module.css';
import { columnsOfDraft, type ExportDraft } from './export-draft.ts';
import styles from './Export.module.css';
import { LayoutFields } from './LayoutFields.tsx';

interface ColumnChooserProps {
  readonly draft: ExportDraft;
  readonly layouts: readonly Layout[];
  readonly onChange: (draft: ExportDraft) => void;
  readonly onLayoutsChanged: () => void;
}

/** The columns of the file in order, and the layouts they are saved under. */
export function ColumnChooser({ draft, layouts, onChange, onLayoutsChanged }: ColumnChooserProps) {
  const { exports: words, exportColumns: columnNames } = useWords();
  const columns = columnsOfDraft(draft);
  const set = (next: readonly string[]) =>
    onChange({ ...draft, options: { ...draft.options, columns: next } });
  const rest = COLUMN_IDS.filter((id) => !columns.includes(id));
  return (
    <>
      <LayoutFields
        columns={columns}
        layouts={[DEFAULT_LAYOUT, ...layouts]}
        onChoose={set}
        onChanged={onLayoutsChanged}
      />
      <fieldset>
        <legend className={field.label}>{words.columns}</legend>
        <p className={text.small}>{words.columnsHint}</p>
        <ol className={styles.columns}>
          {columns.map((id, place) => (
            <ColumnItem key={id} id={id} place={place} columns={columns} onChange={set} />
          ))}
        </ol>
      </fieldset>
      {rest.length > 0 && (
        <Field label={words.addColumn}>
          {(ids) => (
            <select
              {...ids}
              className={field.input}
              value=""
              onChange={(event) => set([...columns, event.target.value])}
            >
              <option value="">{words.addColumnPrompt}</option>
              {rest.map((id) => (
                <option key={id} value={id}>
                  {columnNames[id]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  );
}

interface ColumnItemProps {
  readonly id: string;
  readonly place: number;
  readonly columns: readonly string[];
  readonly onChange: (columns: readonly string[]) => void;
}

function ColumnItem({ id, place, columns, onChange }: ColumnItemProps) {
  const { exports: words, exportColumns } = useWords();
  const name = exportColumns[id as ColumnId] ?? id;
  const move = (by: 1 | -1) => {
    const next = columns.filter((one) => one !== id);
    next.splice(place + by, 0, id);
    onChange(next);
  };
  return (
    <li className={styles.column}>
      <span className={styles['column-name']}>{name}</span>
      <Button
        look="quiet"
        aria-label={words.up(name)}
        disabled={place === 0}
        onClick={() => move(-1)}
      >
        ↑
      </Button>
      <Button
        look="quiet"
        aria-label={words.down(name)}
        disabled={place === columns.length - 1}
        onClick={() => move(1)}
      >
        ↓
      </Button>
      <Button
        look="quiet"
        aria-label={words.remove(name)}
        disabled={columns.length === 1}
        onClick={() => onChange(columns.filter((one) => one !== id))}
      >
        ×
      </Button>
    </li>
  );
}
