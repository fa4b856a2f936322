import type { SessionReport } from '../../enrollment/ledger/session-report.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { SerialText } from '../ui/SerialText.tsx';
import text from '../ui/Text.module.css';
import styles from './Report.module.css';

const MOST = 24;

/** Expected devices that were never plugged in. */
export function MissingList({ missing }: Pick<SessionReport, 'missing'>) {
  const words = useWords().report;
  const formats = useFormats();
  if (missing === null) return <p className={text.soft}>{words.missingUnknown}</p>;
  if (missing.length === 0) return <p>{words.missingNone}</p>;
  return (
    <ul className={styles.inline}>
      {missing.slice(0, MOST).map(({ serial, assetTag }) => (
        <li key={serial}>
          <SerialText value={serial} /> {assetTag !== null && <ReceivedText text={assetTag} />}
        </li>
      ))}
      {missing.length > MOST && <li>{words.more(formats.count(missing.length - MOST))}</li>}
    </ul>
  );
}
