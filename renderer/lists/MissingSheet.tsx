import type { MissingPage } from '../../contract/paper.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { ExpectedTable } from './ExpectedTable.tsx';
import styles from './Lists.module.css';

/** The missing devices of a session, on paper, with room for two names. */
export function MissingSheet({ page }: { readonly page: MissingPage }) {
  const words = useWords().lists.missing;
  const formats = useFormats();
  const { sessionName, expected, missing, madeAtMs } = page;
  return (
    <article className={styles.sheet}>
      <h1>{words.sheetTitle}</h1>
      <p>
        <strong>
          <ReceivedText text={sessionName} />
        </strong>
      </p>
      <p>
        {words.sheetOf(formats.count(missing.length), formats.count(expected))}.{' '}
        {words.sheetMade(formats.dayAndClock(madeAtMs))}
      </p>
      <ExpectedTable rows={missing} label={words.sheetTitle} />
      <dl className={styles.names}>
        <div>
          <dt>{words.handOver}</dt>
          <dd />
        </div>
        <div>
          <dt>{words.takenBy}</dt>
          <dd />
        </div>
      </dl>
    </article>
  );
}
