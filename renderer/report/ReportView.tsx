import { useCallback, useState } from 'react';

import { useAnswer } from '../state/use-answer.ts';
import { useBridge, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { FailureNote, FailureText } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import styles from './Report.module.css';
import { ReportSheet } from './ReportSheet.tsx';

interface ReportViewProps {
  readonly sessionId: string;
  /** Absent where the report is a tab. */
  readonly onBack?: () => void;
}

/** The report of a session as it will be printed, to print or to save. */
export function ReportView({ sessionId, onBack }: ReportViewProps) {
  const words = useWords().report;
  const { readReport, printSheet } = useBridge();
  const { answer } = useAnswer(
    useCallback(() => readReport({ sessionId }), [readReport, sessionId]),
  );
  const print = useCommand(printSheet);
  const [done, setDone] = useState<string | null>(null);
  const start = async (to: 'printer' | 'pdf') => {
    setDone(null);
    const printed = await print.run({ kind: 'report', sessionId, to });
    if (printed) setDone(printed.fileName === null ? words.sent : words.saved(printed.fileName));
  };
  const isRunning = print.state.kind === 'running';
  return (
    <div className={styles.view}>
      <Actions>
        {onBack !== undefined && <Button onClick={onBack}>{words.back}</Button>}
        <Button look="primary" disabled={isRunning} onClick={() => void start('pdf')}>
          {words.pdf}
        </Button>
        <Button disabled={isRunning} onClick={() => void start('printer')}>
          {words.print}
        </Button>
        <span role="status">{done !== null && <ReceivedText text={done} />}</span>
      </Actions>
      <FailureNote state={print.state} />
      {answer.kind === 'loading' && <p role="status">{words.loading}</p>}
      {answer.kind === 'failed' && <FailureText failure={answer.failure} />}
      {answer.kind === 'here' && <ReportSheet page={answer.value} />}
    </div>
  );
}
