import { SERVICES, type Service } from '../../../enrollment/service.ts';
import { lastSaid } from '../../../words/last-said.ts';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import type { BenchRow } from '../../../enrollment/list/bench-row.ts';
import styles from './DeviceTable.module.css';

/** What each service last said of a device, a line for each, and when. */
export function ServicesCell({ row }: { readonly row: BenchRow }) {
  return (
    <span className={styles.services}>
      {SERVICES.toReversed().map((service) => (
        <ServiceLine key={service} row={row} service={service} />
      ))}
    </span>
  );
}

function ServiceLine({ row, service }: { readonly row: BenchRow; readonly service: Service }) {
  const words = useWords();
  const formats = useFormats();
  const said = lastSaid(row.device, service, words, formats);
  if (said === null) return null;
  return (
    <span className={styles.service} title={words.services.panel.asked(said.text, said.longWhen)}>
      <span className={styles.said} data-service={service}>
        <ReceivedText text={said.text} />
      </span>{' '}
      <span className={styles.when}>{said.when}</span>
    </span>
  );
}
