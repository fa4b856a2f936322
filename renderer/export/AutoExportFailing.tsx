import { useBench, useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import text from '../ui/Text.module.css';
import notice from '../ui/Notice.module.css';
import styles from './Export.module.css';

/** Files wait for an unavailable folder: how many, since when and why; nothing otherwise. */
export function AutoExportFailing() {
  const words = useWords().exports.auto;
  const formats = useFormats();
  const state = useBench((bench) => bench.autoExport);
  const retry = useCommand(useBridge().retryAutoExport);
  if (state.kind !== 'failing') return null;
  const { why, sinceMs, waiting, files } = state;
  const reason = (kind: string): string =>
    kind in words.why ? words.why[kind as keyof typeof words.why] : words.why.other;
  return (
    <section
      className={classes(notice.notice, styles.warn, styles.failing)}
      aria-label={words.title}
    >
      <Icon name="alarm" />
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
