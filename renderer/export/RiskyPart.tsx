import type { OrderPreview } from '../../enrollment/export/order-preview.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import notice from '../ui/Notice.module.css';
import styles from './Export.module.css';

/** Serials that a spreadsheet would change on opening the file, counted and named. */
export function RiskyPart({ preview }: { readonly preview: OrderPreview }) {
  const words = useWords().exports;
  const formats = useFormats();
  const { risky, riskyCount } = preview;
  if (riskyCount === 0) return null;
  return (
    <div className={classes(notice.notice, styles.warn)} data-risky={riskyCount}>
      <p>
        <Icon name="practice" /> <strong>{words.risky(formats.count(riskyCount))}</strong>.{' '}
        {words.riskyHint}
      </p>
      <ul className={styles.lines}>
        {risky.map(({ serial, risk }) => (
          <li key={serial}>
            <code>{serial}</code> {words.risks[risk]}
          </li>
        ))}
        {riskyCount > risky.length && (
          <li>{words.more(formats.count(riskyCount - risky.length))}</li>
        )}
      </ul>
    </div>
  );
}
