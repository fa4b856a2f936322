import { useState } from 'react';

import { useAnswer } from '../state/use-answer.ts';
import { useBridge, useWords } from '../state/use-bench.ts';
import { useReportedCommand } from '../state/use-reported-command.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote, FailureText } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import text from '../ui/Text.module.css';
import styles from './AboutDialog.module.css';

/** Version and data folder, and what support asks for. */
export function ProgramFacts() {
  const words = useWords().shell.about;
  const { answer } = useAnswer(useBridge().getAbout);
  if (answer.kind === 'loading') return <p aria-busy>{words.reading}</p>;
  if (answer.kind === 'failed') return <FailureText failure={answer.failure} />;
  const { version, dataFolder } = answer.value;
  return (
    <>
      <dl className={styles.facts}>
        <dt>{words.version}</dt>
        <dd>{version}</dd>
        <dt>{words.folder}</dt>
        <dd>
          <code>
            <ReceivedText text={dataFolder} />
          </code>
        </dd>
      </dl>
      <CopyDetails />
    </>
  );
}

/** Versions and bench id are of use to support alone, so they are copied and not shown. */
function CopyDetails() {
  const words = useWords().shell.about;
  const copy = useReportedCommand(useBridge().copyDetails);
  const [isCopied, setIsCopied] = useState(false);
  return (
    <div>
      <Button onClick={() => void copy.run().then((done) => setIsCopied(done === true))}>
        {words.copyDetails}
      </Button>{' '}
      <span role="status" className={text.soft}>
        {isCopied && words.copied}
      </span>
      <FailureNote state={copy.state} />
    </div>
  );
}
