import { useMemo } from 'react';

import type { Sequence } from '../../../enrollment/sequence.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { SeenDevice } from '../../../enrollment/seen-device.ts';
import type { Port } from '../../../enrollment/usb-device.ts';
import { faultsOf } from '../../../enrollment/port-health/judge-port.ts';
import type { PortsView } from '../../../enrollment/port-health/port-health.ts';
import { ignoredBy } from '../../../enrollment/port-health/port-location.ts';
import type { Words } from '../../../words/catalogue.ts';
import { WhyButton } from '../../bench-check/WhyButton.tsx';
import { useBench, useFormats, useWords } from '../../state/use-bench.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { BenchRow } from '../../../enrollment/list/bench-row.ts';
import { cellWord } from './cell-word.ts';
import { HubName } from '../rows/HubName.tsx';
import { hubsOf, type HubBox } from '../../../enrollment/list/port-tree.ts';
import { PortCell } from './PortCell.tsx';
import styles from './PortMap.module.css';
import { unplugOf } from './unplug.ts';
import { useUsedPorts } from './use-used-ports.ts';

interface PortMapProps {
  readonly rows: Sequence<BenchRow>;
  readonly seen: readonly SeenDevice[];
  readonly onOpen: (key: DeviceKey) => void;
}

/** The hubs of the bench: what is in each socket, and whether it may be unplugged. */
export function PortMap({ rows, seen, onOpen }: PortMapProps) {
  const allWords = useWords();
  const words = allWords.bench.map;
  const { used, present: rowAt } = useUsedPorts(rows);
  const hubs = useMemo(() => hubsOf([...used, ...seen.map((one) => one.port)]), [used, seen]);
  const settings = useBench((state) => state.settings);
  const health = useBench((state) => state.ports);
  const troubleAt = useMemo(() => troublesByPort(health, allWords.ports), [health, allWords]);
  const seenAt = useMemo(() => new Map(seen.map((one) => [one.port, one])), [seen]);
  return (
    <section className={styles.map} aria-labelledby="ports-title">
      <h2 id="ports-title" className="visually-hidden">
        {words.title}
      </h2>
      {hubs.length === 0 && <EmptyState title={words.empty} hint={words.emptyHint} />}
      {hubs.map((hub) => (
        <section key={hub.id} aria-label={hub.isHost ? words.bus(hub.id) : words.hub(hub.id)}>
          <HubHead hub={hub} rowAt={rowAt} />
          <ul className={styles.sockets}>
            {hub.sockets.map((socket) => (
              <PortCell
                key={socket.port}
                port={socket.port}
                number={socket.number}
                row={rowAt.get(socket.port) ?? null}
                seen={seenAt.get(socket.port) ?? null}
                name={settings.ports.get(socket.port)?.name ?? null}
                trouble={troubleAt.get(socket.port) ?? null}
                isIgnored={ignoredBy(socket.port, settings) !== null}
                onOpen={onOpen}
              />
            ))}
          </ul>
        </section>
      ))}
      <div>
        <WhyButton />
      </div>
    </section>
  );
}

interface HubHeadProps {
  readonly hub: HubBox;
  readonly rowAt: ReadonlyMap<Port, BenchRow>;
}

/** The name of a hub, and how many of its devices may be unplugged. */
function HubHead({ hub, rowAt }: HubHeadProps) {
  const words = useWords().bench.map;
  const formats = useFormats();
  const log = useBench((state) => state.log.kind);
  const ready = hub.sockets.filter(({ port }) => {
    const row = rowAt.get(port);
    return row !== undefined && cellWord(row, unplugOf(row, log)) === 'unplug';
  }).length;
  return (
    <div className={styles['hub-head']}>
      <h3 className={styles['hub-name']}>
        <HubName id={hub.id} />
      </h3>
      {ready > 0 && <span className={styles.ready}>{words.toUnplug(formats.count(ready))}</span>}
    </div>
  );
}

/** As texts, so that a socket renders again only if they change. */
function troublesByPort(
  { ports }: PortsView,
  words: Pick<Words['ports'], 'troubleText'>,
): ReadonlyMap<Port, string> {
  const texts = new Map<Port, string>();
  for (const health of ports) {
    const [trouble] = faultsOf(health);
    if (trouble !== undefined) texts.set(health.port, words.troubleText(trouble, health));
  }
  return texts;
}
