import { LEFT_OUT_REASONS } from '../../enrollment/export/table-plan.ts';
import type { OrderPreview } from '../../enrollment/export/order-preview.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { HiddenId } from '../ui/HiddenId.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { SerialText } from '../ui/SerialText.tsx';
import text from '../ui/Text.module.css';
import notice from '../ui/Notice.module.css';
import styles from './Export.module.css';

/** Devices left out of the file, counted by reason, and the first of them by name. */
export function LeftOutPart({ preview }: { readonly preview: OrderPreview }) {
  const { exports: words, device } = useWords();
  const formats = useFormats();
  const { leftOut, leftOutCounts } = preview;
  const reasons = LEFT_OUT_REASONS.flatMap((reason) => {
    const count = leftOutCounts[reason] ?? 0;
    return count === 0 ? [] : [{ reason, count }];
  });
  const total = reasons.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const parts = reasons.map(({ reason, count }) =>
    words.leftOutOf(formats.count(count), words.leftOutReasons[reason]),
  );
  return (
    <details className={notice.notice}>
      <summary>
        <strong>{words.leftOut(formats.count(total))}</strong>: {formats.list(parts)}
      </summary>
      <ul className={styles.lines}>
        {leftOut.map(({ serial, ecid, session, reason }, index) => (
          <li key={index}>
            {serial !== null || ecid !== null ? (
              serial === null ? (
                <HiddenId name={device.ecid}>
                  <SerialText value={ecid ?? ''} />
                </HiddenId>
              ) : (
                <SerialText value={serial} />
              )
            ) : (
              words.noSerial
            )}{' '}
            {words.leftOutReasons[reason]}
            {session !== null && (
              <span className={text.soft}>
                {' '}
                <ReceivedText text={session} />
              </span>
            )}
          </li>
        ))}
        {total > leftOut.length && <li>{words.more(formats.count(total - leftOut.length))}</li>}
      </ul>
    </details>
  );
}
