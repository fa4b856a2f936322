import { useBench, useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import styles from './Export.module.css';

const cx = classNames(styles);

/** Files wait for a folder that is gone: how many, since when and why; nothing otherwise. */
export function AutoExportFailing() {
  const words = useWords().exports.auto;
  const formats = useFormats();
  const state = useBench((bench) => bench.autoExport);
  const retry = useCommand(useBridge().retryAutoExport);
  if (state.kind !== 'failing') return null;
  const { why, detail, sinceMs, waiting } = state;
  const known = why === 'folder-missing' || why === 'not-writable' || why === 'disk-full';
  return (
    <section className={cx('note', 'warn', 'failing')} aria-label={words.title}>
      <Icon name="alarm" />
      <p>
        <strong>{words.failing(formats.count(waiting))}</strong>. {words.why[known ? why : 'other']}{' '}
        {words.failingSince(formats.dayAndClock(sinceMs))}{' '}
        <span className={cx('soft')}>
          <ReceivedText text={detail} />
        </span>
      </p>
      <Button disabled={retry.state.kind === 'running'} onClick={() => void retry.run()}>
        {words.retry}
      </Button>
    </section>
  );
}
