import type { AutoExportState } from '../../enrollment/ledger/auto-export.ts';
import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import text from '../ui/Text.module.css';
import styles from './Export.module.css';

interface AutoExportFailingProps {
  readonly state: Extract<AutoExportState, { kind: 'failing' }>;
}

/** Files wait for an unavailable folder: how many, since when and why. */
export function AutoExportFailing({ state }: AutoExportFailingProps) {
  const words = useWords().exports.auto;
  const formats = useFormats();
  const retry = useCommand(useBridge().retryAutoExport);
  const { why, sinceMs, waiting, files } = state;
  const reason = (kind: string): string =>
    kind in words.why ? words.why[kind as keyof typeof words.why] : words.why.other;
  return (
    <section className={styles.failing} aria-label={words.title}>
      <p>
        <strong>{words.failing(formats.count(waiting))}</strong>. {reason(why)}{' '}
        {words.failingSince(formats.dayAndClock(sinceMs))}{' '}
        <span className={text.soft}>
          <ReceivedText
            text={files.map((one) => words.file(one.fileName, one.detail)).join('; ')}
          />
        </span>
      </p>
      <Button disabled={retry.state.kind === 'running'} onClick={() => void retry.run()}>
        {words.retry}
      </Button>
    </section>
  );
}
