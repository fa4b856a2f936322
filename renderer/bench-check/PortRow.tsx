import { faultsOf } from '../../enrollment/port-health/judge-port.ts';
import type { PortHealth } from '../../enrollment/port-health/port-health.ts';
import { ignoredBy } from '../../enrollment/port-health/port-location.ts';
import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { VerdictMark } from '../ui/VerdictMark.tsx';
import styles from './BenchCheck.module.css';
import { usePortLocation } from './use-port-location.ts';

interface PortRowProps {
  readonly health: PortHealth;
  readonly onSet: () => void;
}

/** One port: its device, its day, and what to do about it. */
export function PortRow({ health, onSet }: PortRowProps) {
  const words = useWords().ports;
  const formats = useFormats();
  const place = usePortLocation();
  const settings = useBench((state) => state.settings);
  const { port, attaches, reconnects, now } = health;
  const long = words.longPlace(place(port));
  const ignored = ignoredBy(port, settings);
  const link = now?.link ? `, ${words.links[now.link]}` : '';
  return (
    <tr data-port={port} className={classes(ignored !== null && styles.muted)}>
      <th scope="row">
        <ReceivedText text={long} />
      </th>
      <td>{now === null ? words.empty : `${words.occupants[now.what]}${link}`}</td>
      <td className={styles.number}>{formats.count(attaches)}</td>
      <td className={styles.number}>{formats.count(reconnects)}</td>
      <td>
        <PortVerdict health={health} ignored={ignored} />
      </td>
      <td>
        <Button look="quiet" onClick={onSet} aria-label={words.set.openFor(long)}>
          {words.set.open}
        </Button>
      </td>
    </tr>
  );
}

interface PortVerdictProps {
  readonly health: PortHealth;
  /** The port or hub whose setting ignores this one, or null. */
  readonly ignored: string | null;
}

/** The health of a port, in words that a person can act on. */
function PortVerdict({ health, ignored }: PortVerdictProps) {
  const words = useWords().ports;
  const place = usePortLocation();
  if (ignored !== null) {
    return (
      <>
        <VerdictMark tone="open" word={words.states.ignored} />
        <p className={styles.soft}>
          {ignored === health.port ? (
            words.ignoredWhy
          ) : (
            <ReceivedText text={words.ignoredBy(words.longPlace(place(ignored)))} />
          )}
        </p>
      </>
    );
  }
  const troubles = faultsOf(health);
  if (troubles.length === 0) return <VerdictMark tone="good" word={words.states.ok} />;
  return (
    <>
      <VerdictMark tone="partly" word={words.states.attention} />
      {troubles.map((trouble) => (
        <p key={trouble}>
          {words.troubleText(trouble, health)}. <strong>{words.troubleNext[trouble]}</strong>
        </p>
      ))}
    </>
  );
}
