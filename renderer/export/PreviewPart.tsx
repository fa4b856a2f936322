import type { OrderPreview } from '../../enrollment/export/order-preview.ts';
import type { ExportOrder } from '../../enrollment/export-order.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { classes } from '../ui/classes.ts';
import { FailureText } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import text from '../ui/Text.module.css';
import styles from './Export.module.css';
import { LeftOutPart } from './LeftOutPart.tsx';
import { RiskyPart } from './RiskyPart.tsx';
import { usePreview } from './use-preview.ts';

/**
 * Preview of the file: the first rows, what is left out and why, what a spreadsheet would change.
 */
export function PreviewPart({ order }: { readonly order: ExportOrder }) {
  const words = useWords().exports;
  const preview = usePreview(order);
  return (
    <section aria-labelledby="preview-title" aria-busy={preview.isOld} className={styles.part}>
      <h2 id="preview-title">{words.preview}</h2>
      {preview.kind === 'loading' && <p role="status">{words.previewing}</p>}
      {preview.kind === 'failed' && <FailureText failure={preview.failure} />}
      {preview.kind === 'here' && <Content preview={preview.value} />}
    </section>
  );
}

function Content({ preview }: { readonly preview: OrderPreview }) {
  const words = useWords().exports;
  const formats = useFormats();
  const { rows, files, firstRows, hasHeader } = preview;
  return (
    <>
      <p className={styles.total} data-rows={rows}>
        <strong>{words.rows(formats.count(rows))}</strong>{' '}
        {files > 1 && words.files(formats.count(files))}
      </p>
      {rows === 0 ? <p>{words.nothing}</p> : <PreviewTable preview={preview} />}
      {rows > 0 && (
        <p className={text.soft}>
          {rows > firstRows.length && words.firstRows(formats.count(firstRows.length))}{' '}
          {!hasHeader && words.noHeader}
        </p>
      )}
      <RiskyPart preview={preview} />
      <LeftOutPart preview={preview} />
    </>
  );
}

function PreviewTable({ preview }: { readonly preview: OrderPreview }) {
  const words = useWords().exports;
  return (
    <div className={styles.scroll} role="region" aria-label={words.previewRows} tabIndex={0}>
      <table className={classes(styles.table, styles.raw)}>
        <thead>
          <tr>
            {preview.headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.firstRows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column}>
                  <ReceivedText text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
