import { useDeferredValue, useMemo } from 'react';

import type { Device } from '../../enrollment/device.ts';
import { unlistedDevices } from '../../enrollment/exceptions/list-progress.ts';
import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { SerialText } from '../ui/SerialText.tsx';
import text from '../ui/Text.module.css';
import table from '../ui/Table.module.css';
import styles from './Lists.module.css';
import { classes } from '../ui/classes.ts';

const MOST = 500;
const NONE: readonly Device[] = [];

/** Devices in the open session that are on none of its lists. */
export function UnlistedView() {
  const words = useWords().lists;
  const formats = useFormats();
  const session = useBench((state) => state.openSession);
  const expected = useBench((state) => state.expected);
  const devices = useDeferredValue(useBench((state) => state.devices));
  const found = useMemo(
    () => (expected.size === 0 ? NONE : unlistedDevices(devices, expected)),
    [devices, expected],
  );
  if (session === null || found.length === 0) {
    return <EmptyState title={words.unlisted.none} hint={words.unlisted.noneHint} />;
  }
  return (
    <article className={styles.article} data-unlisted={found.length}>
      <h2>{words.standing.unlisted(formats.count(found.length))}</h2>
      <p className={text.soft}>
        <ReceivedText text={words.unlisted.of(session.name)} />
      </p>
      <table className={classes(table.table, styles.table)} aria-label={words.unlisted.title}>
        <thead>
          <tr>
            <th scope="col">{words.fields.serial}</th>
            <th scope="col">{words.fields.model}</th>
            <th scope="col">{words.unlisted.port}</th>
          </tr>
        </thead>
        <tbody>
          {found.slice(0, MOST).map(({ key, serial, model, port }) => (
            <tr key={key}>
              <td>{serial && <SerialText value={serial.value} />}</td>
              <td>{model && <ReceivedText text={model} />}</td>
              <td>{port}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
