import type { Sequence } from '../../../enrollment/sequence.ts';
import type { Device } from '../../../enrollment/device.ts';
import type { SessionContext } from '../../../enrollment/exceptions/session-context.ts';
import { useNavigation } from '../../state/navigation.ts';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { commandKey } from '../../ui/key-text.ts';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import { useProgress } from '../progress/use-progress.ts';
import type { BenchRow } from '../../../enrollment/list/bench-row.ts';
import type { RowCounts } from '../../../enrollment/list/row-counts.ts';
import { AskLines } from './AskLines.tsx';
import { paceText } from './pace-text.ts';
import { SessionBar } from './SessionBar.tsx';
import styles from './SessionLine.module.css';
import { SessionMenu } from './SessionMenu.tsx';
import { useReminder, type Reminder } from './use-reminder.ts';

interface SessionLineProps {
  readonly context: SessionContext;
  readonly devices: Sequence<Device>;
  readonly rows: Sequence<BenchRow>;
  readonly counts: RowCounts;
  readonly isReadOnly: boolean;
  readonly onReassign: () => void;
}

/**
 * The session in one line: its name, how far it is, and what begins and ends it. What changes with
 * time is read here, so that the list does not render again for it.
 */
export function SessionLine(props: SessionLineProps) {
  const { context, devices, rows, counts, isReadOnly } = props;
  const { session } = context;
  const progress = useProgress(session, rows);
  const reminder = useReminder({ context, devices, isOngoing: !isReadOnly });
  const { bench: words, commands } = useWords();
  const formats = useFormats();
  const { show } = useNavigation();
  const { target, counted } = progress;
  return (
    <section aria-label={words.progress.label}>
      <Toolbar label={words.progress.label} className={styles.line}>
        {isReadOnly ? (
          <SessionName session={session} />
        ) : (
          <SessionMenu session={session} onReassign={props.onReassign}>
            <SessionName session={session} />
          </SessionMenu>
        )}
        <p className={styles.count}>
          <span className={styles.number}>{formats.count(counted)}</span>{' '}
          {target === null ? words.progress.logged : words.progress.ofTarget(formats.count(target))}
        </p>
        <SessionBar segments={counts.segments} counted={counted} target={target} />
        <AskLines {...{ session, devices, isReadOnly }} />
        {session.asks === undefined && (
          <p className={styles.pace}>{paceText(progress, session, words.progress, formats)}</p>
        )}
        <div role="status" className={styles.reminder}>
          {reminder !== null && <ReminderPart reminder={reminder} />}
        </div>
        {!isReadOnly && (
          <span className={styles.actions}>
            <Button onClick={() => show({ kind: 'import' })}>
              {words.session.import}{' '}
              <kbd className={styles.key}>{commandKey('I', commands.modifiers)}</kbd>
            </Button>
            <Button look="primary" onClick={() => show({ kind: 'handOver' })}>
              {words.session.handOver}{' '}
              <kbd className={styles.key}>{commandKey('E', commands.modifiers)}</kbd>
            </Button>
          </span>
        )}
      </Toolbar>
    </section>
  );
}

interface ReminderPartProps {
  readonly reminder: Reminder;
}

/** Why it may be time to close the session; it takes no room from the list. */
function ReminderPart({ reminder: { text, isToClose, dismiss } }: ReminderPartProps) {
  const words = useWords();
  const { show } = useNavigation();
  return (
    <>
      {isToClose ? (
        <Button
          look="quiet"
          className={styles.why}
          title={text}
          onClick={() => show({ kind: 'handOver' })}
        >
          <span className={styles.reason}>
            <ReceivedText text={text} />
          </span>
        </Button>
      ) : (
        <span className={styles.why} title={text}>
          <span className={styles.reason}>
            <ReceivedText text={text} />
          </span>
        </span>
      )}
      <Button
        look="quiet"
        className={styles.dismiss}
        title={words.toasts.dismiss}
        aria-label={`${words.toasts.dismiss}: ${text}`}
        onClick={dismiss}
      >
        <Icon name="cross" />
      </Button>
    </>
  );
}

function SessionName({ session }: Pick<SessionContext, 'session'>) {
  return (
    <span className={styles.session}>
      <strong className={styles.name}>
        <ReceivedText text={session.name} />
      </strong>{' '}
      <span className={styles.profile}>
        <ReceivedText text={session.profile.settings.name} />
      </span>
    </span>
  );
}
