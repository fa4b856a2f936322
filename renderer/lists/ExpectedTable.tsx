import { EXPECTED_FIELDS } from '../../enrollment/expected-field.ts';
import type { ExpectedRow } from '../../enrollment/expected-row.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { SerialText } from '../ui/SerialText.tsx';
import text from '../ui/Text.module.css';
import table from '../ui/Table.module.css';
import styles from './Lists.module.css';
import { classes } from '../ui/classes.ts';

interface ExpectedTableProps {
  readonly rows: readonly ExpectedRow[];
  readonly label: string;
  /** Headers of further columns to show. */
  readonly extras?: readonly string[];
}

/** Rows of a list by field; a column without any value is left out. */
export function ExpectedTable({ rows, label, extras = [] }: ExpectedTableProps) {
  const { lists: words, bench } = useWords();
  const { ordinal } = bench.table.columns;
  const formats = useFormats();
  const fields = EXPECTED_FIELDS.filter((field) => rows.some((row) => row[field] != null));
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={label}>
      <table
        className={classes(table.table, styles.table)}
        aria-rowcount={rows.length}
        aria-label={label}
      >
        <thead>
          <tr>
            <th scope="col">{ordinal}</th>
            {fields.map((field) => (
              <th key={field} scope="col">
                {words.fields[field]}
              </th>
            ))}
            {extras.map((header) => (
              <th key={header} scope="col">
                <ReceivedText text={header} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.serial}>
              <td className={text.soft}>{formats.count(index + 1)}</td>
              {fields.map((field) => (
                <td key={field}>
                  <Cell field={field} text={row[field] ?? null} />
                </td>
              ))}
              {extras.map((header) => (
                <td key={header}>
                  <ReceivedText text={row.extras[header] ?? ''} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ field, text }: { readonly field: string; readonly text: string | null }) {
  if (text === null) return null;
  return field === 'serial' ? <SerialText value={text} /> : <ReceivedText text={text} />;
}
