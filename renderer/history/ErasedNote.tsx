import type { Session } from '../../enrollment/session.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';

/** Says which devices are no longer counted, to explain lower numbers. */
export function ErasedNote({ sessions }: { readonly sessions: readonly Session[] }) {
  const words = useWords().history;
  const formats = useFormats();
  if (sessions.length === 0) return null;
  const devices = sessions.reduce((sum, { erased }) => sum + (erased?.devices ?? 0), 0);
  return (
    <div role="note">
      <p>{words.erased(formats.count(devices), formats.count(sessions.length))}</p>
      <details>
        <summary>{words.erasedSessions}</summary>
        <ul>
          {sessions.map(({ sessionId, name, openedAtMs, erased }) => (
            <li key={sessionId}>
              <ReceivedText text={name} />,{' '}
              {words.erasedSession(formats.day(openedAtMs), formats.count(erased?.devices ?? 0))}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
