import type { Session } from '../../enrollment/session.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import split from '../ui/Split.module.css';

interface SessionListProps {
  readonly sessions: readonly Session[];
  readonly onChoose: (sessionId: string) => void;
}

/** Sessions, newest first, with their profile, their times and who opened them. */
export function SessionList({ sessions, onChoose }: SessionListProps) {
  const { sessions: words, dataRemoval } = useWords();
  const formats = useFormats();
  return (
    <ul aria-label={words.listLabel}>
      {sessions.map(
        ({ sessionId, name, profile, target, openedAtMs, openedBy, closedAtMs, erased }) => (
          <li key={sessionId}>
            <button type="button" className={split.item} onClick={() => onChoose(sessionId)}>
              <span className={split['item-name']}>
                <ReceivedText text={name} />
                {closedAtMs === null && <span className={split['open-now']}>{words.open}</span>}
              </span>
              <span className={split['item-more']}>
                <ReceivedText text={profile.settings.name} /> ·{' '}
                {words.opened(formats.dayAndClock(openedAtMs), openedBy)}
                {closedAtMs !== null && <> · {words.closed(formats.dayAndClock(closedAtMs))}</>}
                {erased !== undefined && (
                  <>
                    {' '}
                    · {dataRemoval.erased(formats.count(erased.devices), formats.day(erased.atMs))}
                  </>
                )}
                {target !== null && <> · {words.target(formats.count(target))}</>}
              </span>
            </button>
          </li>
        ),
      )}
    </ul>
  );
}
