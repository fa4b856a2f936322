import type { Session } from '../../../enrollment/session.ts';
import { ReopenButton } from './ReopenButton.tsx';
import { useSessionNumbers } from '../../state/use-session-numbers.ts';
import { useNavigation } from '../../state/navigation.ts';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import text from '../../ui/Text.module.css';
import { HandedOverFiles } from './HandedOverFiles.tsx';
import styles from './Idle.module.css';

const FACTS = ['logged', 'enrolled', 'followed-up', 'refused'] as const;

/** What became of the session that was closed last. */
export function LastSession({ session }: { readonly session: Session }) {
  const words = useWords();
  const formats = useFormats();
  const { goToSession, show } = useNavigation();
  const { sessionId, name, closedAtMs } = session;
  return (
    <section className={styles.last} aria-labelledby="last-session">
      <h3 id="last-session">
        <ReceivedText text={name} />
      </h3>
      {closedAtMs !== null && (
        <p className={text.soft}>{words.sessions.closed(formats.dayAndClock(closedAtMs))}</p>
      )}
      <LastCounts session={session} />
      <HandedOverFiles sessionId={sessionId} />
      <Actions>
        <Button onClick={() => show({ kind: 'handOver', sessionId })}>
          {words.handOver.done.again}
        </Button>
        <Button onClick={() => goToSession(sessionId)}>{words.shell.idle.showSession}</Button>
        <ReopenButton sessionId={sessionId} onReopened={() => undefined} />
      </Actions>
    </section>
  );
}

function LastCounts({ session }: { readonly session: Session }) {
  const words = useWords();
  const formats = useFormats();
  const reading = useSessionNumbers(session.sessionId);
  if (reading.kind !== 'here') return null;
  const { facts } = reading.value;
  return (
    <dl className={styles.counts}>
      {FACTS.filter((fact) => fact === 'logged' || facts[fact] > 0).map((fact) => (
        <div key={fact}>
          <dt>{words.states[fact]}</dt>
          <dd>{formats.count(facts[fact])}</dd>
        </div>
      ))}
    </dl>
  );
}
