import type { OrderPreview } from '../../enrollment/export/order-preview.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './Export.module.css';

const cx = classNames(styles);

/** Serials that a spreadsheet would change on opening the file, counted and named. */
export function RiskyPart({ preview }: { readonly preview: OrderPreview }) {
  const words = useWords().exports;
  const formats = useFormats();
  const { risky, riskyCount } = preview;
  if (riskyCount === 0) return null;
  return (
    <div className={cx('note', 'warn')} data-risky={riskyCount}>
      <p>
        <Icon name="practice" /> <strong>{words.risky(formats.count(riskyCount))}</strong>.{' '}
        {words.riskyHint}
      </p>
      <ul className={cx('lines')}>
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
