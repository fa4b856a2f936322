import type { AcceptedException, Device } from '../../../enrollment/device.ts';
import { useBridge, useFormats, useWords } from '../../state/use-bench.ts';
import { useCommand } from '../../state/use-command.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { ExceptionMark } from '../../ui/ExceptionMark.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import styles from './DevicePanel.module.css';

interface AcceptedLineProps {
  readonly device: Device;
  readonly accepted: AcceptedException;
  readonly isReadOnly: boolean;
}

/** One exception that a person has handled: the outcome, by whom and when, and undo. */
export function AcceptedLine({ device, accepted, isReadOnly }: AcceptedLineProps) {
  const words = useWords();
  const formats = useFormats();
  const reopen = useCommand(useBridge().reopenException);
  const { exception, remark, by, atMs, outcome } = accepted;
  const { name } = words.exceptions[exception];
  const saidBy = outcome === 'set-aside' ? words.lanes.asideBy : words.lanes.passedBy;
  return (
    <li className={styles.exception}>
      <p>
        <ExceptionMark kind={exception} />{' '}
        <ReceivedText text={saidBy(by, formats.dayAndClock(atMs))} />
        {remark !== null && (
          <>
            {'. '}
            <ReceivedText text={remark} />
          </>
        )}
      </p>
      {!isReadOnly && (
        <Actions>
          <Button
            onClick={() => void reopen.run({ deviceKeys: [device.key], exception })}
            disabled={reopen.state.kind === 'running'}
            aria-label={words.lanes.act(words.lanes.takeBack, name)}
          >
            {words.lanes.takeBack}
          </Button>
        </Actions>
      )}
      <FailureNote state={reopen.state} />
    </li>
  );
}
