import type { RecoveryChoice } from '../../contract/log-health.ts';
import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import styles from './RecoveryChoices.module.css';

const cx = classNames(styles);

/** One backup: what a restore from it keeps and loses, and the restore itself, which main asks about. */
export function RestoreChoice({ choice }: { readonly choice: RecoveryChoice }) {
  const words = useWords().log.recovery;
  const formats = useFormats();
  const bridge = useBridge();
  const restore = useCommand(bridge.restoreBackup);
  const { name, atMs, rows, carried, lost } = choice;
  const isRunning = restore.state.kind === 'running';
  return (
    <li className={cx('choice')}>
      <span>
        <strong>{words.choice(formats.dayAndClock(atMs), formats.count(rows))}</strong>{' '}
        {carried > 0 && words.carried(formats.count(carried))}{' '}
        {lost > 0 ? words.loses(formats.count(lost)) : words.losesNone}
      </span>
      <Button disabled={isRunning} onClick={() => void restore.run({ name })}>
        {isRunning ? words.working : words.restore}
      </Button>
      <FailureNote state={restore.state} />
    </li>
  );
}
