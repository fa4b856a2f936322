import type { Sequence } from '../../../enrollment/sequence.ts';
import type { ReactNode } from 'react';

import type { Progress } from '../../../enrollment/progress.ts';
import type { Session } from '../../../enrollment/session.ts';
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
import { useAskCounts, type CountsOf } from './use-ask-counts.ts';
import { useReminder, type Reminder } from './use-reminder.ts';

interface SessionLineProps {
  readonly context: SessionContext;
  readonly devices: Sequence<Device>;
  readonly rows: Sequence<BenchRow>;
  readonly counts: RowCounts;
  readonly onReassign: () => void;
}

/**
 * The session in one line: its name, how far it is, and what begins and ends it. What changes with
 * time is read here, so that the list does not render again for it.
 */
export function SessionLine(props: SessionLineProps) {
  const { context, devices, rows, counts } = props;
  const { session } = context;
  const progress = useProgress(session, rows);
  const reminder = useReminder({ context, devices });
  const countsOf = useAskCounts(devices);
  const { bench: words, commands } = useWords();
  const { show } = useNavigation();
  return (
    <Line>
      <SessionMenu session={session} onReassign={props.onReassign}>
        <SessionName session={session} />
      </SessionMenu>
      <HowFar {...{ session, progress, counts, countsOf }} isReadOnly={false} />
      <div role="status" className={styles.reminder}>
        {reminder !== null && <ReminderPart reminder={reminder} />}
      </div>
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
    </Line>
  );
}

interface PastLineProps {
  readonly session: Session;
  readonly progress: Progress;
  readonly counts: RowCounts;
  readonly countsOf: CountsOf;
}

/** The same of a session in which nothing can be changed. */
export function PastLine(props: PastLineProps) {
  return (
    <Line>
      <SessionName session={props.session} />
      <HowFar {...props} isReadOnly />
      <div role="status" className={styles.reminder} />
    </Line>
  );
}

function Line({ children }: { readonly children: ReactNode }) {
  const words = useWords().bench.progress;
  return (
    <section aria-label={words.label}>
      <Toolbar label={words.label} className={styles.line}>
        {children}
      </Toolbar>
    </section>
  );
}

/** Its count, its bar, its pace, and how far the services were asked. */
function HowFar(props: PastLineProps & { readonly isReadOnly: boolean }) {
  const { session, progress, counts, countsOf, isReadOnly } = props;
  const words = useWords().bench.progress;
  const formats = useFormats();
  const { target, counted } = progress;
  return (
    <>
      <p className={styles.count}>
        <span className={styles.number}>{formats.count(counted)}</span>{' '}
        {target === null ? words.logged : words.ofTarget(formats.count(target))}
      </p>
      <SessionBar segments={counts.segments} counted={counted} target={target} />
      <AskLines {...{ session, countsOf, isReadOnly }} />
      {session.asks === undefined && (
        <p className={styles.pace}>{paceText(progress, session, words, formats)}</p>
      )}
    </>
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

function SessionName({ session }: Pick<PastLineProps, 'session'>) {
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
