import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import field from '../ui/Field.module.css';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import type { ExportDraft } from './export-draft.ts';
import text from '../ui/Text.module.css';
import styles from './Export.module.css';

interface SessionChooserProps {
  readonly draft: ExportDraft;
  readonly onChange: (draft: ExportDraft) => void;
}

/** All sessions, or the ticked ones; at least one stays ticked. */
export function SessionChooser({ draft, onChange }: SessionChooserProps) {
  const words = useWords().exports;
  const formats = useFormats();
  const sessions = useBench((state) => state.sessions);
  const chosen = draft.sessionIds ?? [];
  const choose = (sessionIds: readonly string[] | null) => onChange({ ...draft, sessionIds });
  const toggle = (id: string) => {
    const rest = chosen.filter((one) => one !== id);
    const next = rest.length === chosen.length ? [...chosen, id] : rest;
    if (next.length > 0) choose(next);
  };
  return (
    <>
      <ChoiceField
        legend={words.devices}
        value={draft.sessionIds === null ? 'all' : 'chosen'}
        options={[
          { value: 'chosen', label: words.chosenSessions },
          { value: 'all', label: words.allSessions },
        ]}
        onChange={(value) =>
          choose(value === 'all' ? null : sessions.slice(0, 1).map((one) => one.sessionId))
        }
      />
      {draft.sessionIds !== null && (
        <ul className={styles.ticks} aria-label={words.chosenSessions}>
          {sessions.map(({ sessionId, name, openedAtMs }) => (
            <li key={sessionId}>
              <label className={field.choice}>
                <input
                  type="checkbox"
                  checked={chosen.includes(sessionId)}
                  onChange={() => toggle(sessionId)}
                />
                <span>
                  <ReceivedText text={name} />{' '}
                  <span className={text.soft}>{formats.day(openedAtMs)}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
