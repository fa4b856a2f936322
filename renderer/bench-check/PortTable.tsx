import { useState } from 'react';

import type { PortHealth } from '../../enrollment/port-health/port-health.ts';
import type { Port } from '../../enrollment/usb-device.ts';
import { useBench, useWords } from '../state/use-bench.ts';
import { classes } from '../ui/classes.ts';
import table from '../ui/Table.module.css';
import styles from './BenchCheck.module.css';
import { PortDialog } from './PortDialog.tsx';
import { PortRow } from './PortRow.tsx';

/** Every port that was used today or has a setting, with its health and its name. */
export function PortTable() {
  const words = useWords().ports;
  const view = useBench((state) => state.ports);
  const settings = useBench((state) => state.settings);
  const [setting, setSetting] = useState<PortHealth | null>(null);
  const rows = withSettings(view.ports, settings.ports.keys());
  return (
    <section className={classes(styles.part, styles.wide)} aria-labelledby="port-table-title">
      <h4 id="port-table-title">{words.title}</h4>
      <p className={styles.soft}>{view.isCounted ? words.hint : words.counting}</p>
      {rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <table className={classes(table.table, styles.ports)}>
          <thead>
            <tr>
              <th scope="col">{words.columns.port}</th>
              <th scope="col">{words.columns.now}</th>
              <th scope="col">{words.columns.attaches}</th>
              <th scope="col">{words.columns.reconnects}</th>
              <th scope="col">{words.columns.health}</th>
              <th scope="col">{words.columns.action}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((health) => (
              <PortRow key={health.port} health={health} onSet={() => setSetting(health)} />
            ))}
          </tbody>
        </table>
      )}
      {setting !== null && (
        <PortDialog
          port={setting.port}
          isHub={isHub(setting, view.ports)}
          onClose={() => setSetting(null)}
        />
      )}
    </section>
  );
}

/** A named or ignored port stays listed, so that its setting can be changed. */
function withSettings(ports: readonly PortHealth[], named: Iterable<Port>): readonly PortHealth[] {
  const known = new Set(ports.map(({ port }) => port));
  const more = [...named].filter((port) => !known.has(port));
  const quiet = { attaches: 0, reconnects: 0, failedReads: 0, lastMs: null, now: null };
  return [...ports, ...more.map((port) => ({ port, ...quiet }))].sort((a, b) =>
    a.port.localeCompare(b.port, 'en', { numeric: true }),
  );
}

const isHub = ({ port, now }: PortHealth, ports: readonly PortHealth[]): boolean =>
  now?.what === 'hub' || ports.some((other) => other.port.startsWith(`${port}.`));
