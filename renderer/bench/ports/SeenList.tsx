import type { SeenDevice } from '../../../enrollment/seen-device.ts';
import { PortText } from '../../bench-check/PortText.tsx';
import { seenReason } from '../../../words/seen-reason.ts';
import { useBench, useWords } from '../../state/use-bench.ts';
import { classes } from '../../ui/classes.ts';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import { SerialText } from '../../ui/SerialText.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import text from '../../ui/Text.module.css';
import { shortModel } from '../rows/short-model.ts';
import styles from './SeenList.module.css';
import { unplugSeen } from './unplug.ts';

/** Devices on the bench without a row in an open session, each with the reason. */
export function SeenList({ seen }: { readonly seen: readonly SeenDevice[] }) {
  const { bench } = useWords();
  const logged = seen.filter((one) => one.logged !== undefined);
  const others = seen.filter((one) => one.logged === undefined);
  return (
    <>
      <SeenPart id="seen-logged-title" title={bench.seen.titleLogged} seen={logged} />
      <SeenPart id="seen-title" title={bench.seen.title} seen={others} />
    </>
  );
}

interface SeenPartProps {
  readonly id: string;
  readonly title: string;
  readonly seen: readonly SeenDevice[];
}

function SeenPart({ id, title, seen }: SeenPartProps) {
  if (seen.length === 0) return null;
  return (
    <section className={styles.seen} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {seen.map((one) => (
          <SeenRow key={one.handle} seen={one} />
        ))}
      </ul>
    </section>
  );
}

function SeenRow({ seen }: { readonly seen: SeenDevice }) {
  const words = useWords();
  const log = useBench((state) => state.log.kind);
  const { port, identification, why, logged } = seen;
  const unplug = unplugSeen(seen, log);
  return (
    <li className={classes(styles.row, why === 'ignored-port' && styles.muted)}>
      <StateMark state={logged?.shown ?? 'seen'} />
      <span className={styles.port}>
        <PortText port={port} />
      </span>
      <span>{identification.serial && <SerialText value={identification.serial.value} />}</span>
      <span>
        {identification.model === null ? (
          words.modes[identification.mode]
        ) : (
          <ReceivedText text={shortModel(identification.model)} />
        )}
      </span>
      <span className={text.soft}>
        <ReceivedText text={seenReason(seen, words)} />{' '}
        {unplug !== null && <strong>{words.bench.map.unplug[unplug]}</strong>}
      </span>
    </li>
  );
}
