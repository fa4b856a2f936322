import { useAnswer } from '../state/use-answer.ts';
import { useBridge, useWords } from '../state/use-bench.ts';
import { FailureText } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import text from '../ui/Text.module.css';
import styles from './AboutDialog.module.css';

/** Version, bench and data folder, as a person would read them out to support. */
export function ProgramFacts() {
  const words = useWords().shell.about;
  const { answer } = useAnswer(useBridge().getAbout);
  if (answer.kind === 'loading') return <p aria-busy>{words.reading}</p>;
  if (answer.kind === 'failed') return <FailureText failure={answer.failure} />;
  const { version, electron, chromium, node, sqlite, benchId, dataFolder } = answer.value;
  return (
    <dl className={styles.facts}>
      <dt>{words.version}</dt>
      <dd>{version}</dd>
      <dt>{words.bench}</dt>
      <dd>
        <code>{benchId}</code>
        <span className={text.small}>{words.benchHint}</span>
      </dd>
      <dt>{words.folder}</dt>
      <dd>
        <code>
          <ReceivedText text={dataFolder} />
        </code>
      </dd>
      <dt>{words.builtOn}</dt>
      <dd>{words.parts(electron, chromium, node, sqlite)}</dd>
    </dl>
  );
}
