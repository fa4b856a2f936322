import type { BenchHistory, SessionCounts } from '../../enrollment/ledger/history.ts';
import type { Session } from '../../enrollment/session.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import split from '../ui/Split.module.css';

interface SessionListProps {
  readonly sessions: readonly Session[];
  /** What became of their devices, as far as that was read. */
  readonly counts: BenchHistory['sessions'];
  readonly onChoose: (sessionId: string) => void;
}

/** Sessions, newest first, with their profile, their times and who opened them. */
export function SessionList({ sessions, counts, onChoose }: SessionListProps) {
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
              <CountsLine counts={counts[sessionId]} />
            </button>
          </li>
        ),
      )}
    </ul>
  );
}

/** How many devices it had, how many are enrolled, and how many are still open; as high without. */
function CountsLine({ counts }: { readonly counts: SessionCounts | undefined }) {
  const words = useWords().sessions;
  const formats = useFormats();
  const parts = counts && [
    words.devices(formats.count(counts.devices)),
    words.enrolled(formats.count(counts.enrolled)),
    ...(counts.open === 0 ? [] : [words.openExceptions(formats.count(counts.open))]),
  ];
  return <span className={split['item-more']}>{parts?.join(' · ') ?? '\u00a0'}</span>;
}
