import { useAnswer } from '../state/use-answer.ts';
import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useReportedCommand } from '../state/use-reported-command.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailureNote, FailureText } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import split from '../ui/Split.module.css';
import text from '../ui/Text.module.css';
import styles from './Setup.module.css';

/** The saved columns of exports, each with the columns it has. */
export function SavedColumns() {
  const words = useWords().setup.columns;
  const formats = useFormats();
  const { getLedger, removeLayout } = useBridge();
  const { answer, ask } = useAnswer(getLedger);
  const remove = useReportedCommand(removeLayout);
  // The first is the one that every bench has.
  const layouts = answer.kind === 'here' ? answer.value.layouts.slice(1) : [];
  const drop = async (name: string): Promise<void> => {
    if (await remove.run({ name })) ask();
  };
  return (
    <article className={split.article}>
      <h2>{words.title}</h2>
      <p className={text.soft}>{words.text}</p>
      {answer.kind === 'failed' && <FailureText failure={answer.failure} />}
      <FailureNote state={remove.state} />
      {answer.kind === 'here' && layouts.length === 0 && (
        <EmptyState title={words.none} hint={words.noneHint} />
      )}
      <ul className={styles.layouts}>
        {layouts.map(({ name, columns }) => (
          <li key={name}>
            <span>
              <strong>
                <ReceivedText text={name} />
              </strong>{' '}
              <span className={text.soft}>{words.count(formats.count(columns.length))}</span>
            </span>
            <Button aria-label={words.remove(name)} onClick={() => void drop(name)}>
              {words.removeShort}
            </Button>
          </li>
        ))}
      </ul>
    </article>
  );
}
