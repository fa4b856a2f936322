import type { Serial } from '../../enrollment/serial.ts';
import { useWords } from '../state/use-bench.ts';
import type { CommandState } from '../state/use-command.ts';
import { Actions } from './Actions.tsx';
import { Button } from './Button.tsx';
import { FailureNote } from './FailureNote.tsx';

interface SerialNoteProps {
  readonly state: CommandState;
  /** A person confirms the serial. */
  readonly onSure: (serial: Serial) => void;
}

/** Why an entered serial is not accepted; if it is only doubtful, the question about it. */
export function SerialNote({ state, onSure }: SerialNoteProps) {
  const { serialDoubts, serialQuestion } = useWords();
  if (state.kind !== 'failed' || state.failure.kind !== 'serial-unclear') {
    return <FailureNote state={state} />;
  }
  const { readings, why } = state.failure;
  return (
    <>
      <p role="status">
        {serialDoubts[why]} {readings.length > 1 ? serialQuestion.which : serialQuestion.one}
      </p>
      <Actions>
        {readings.map((serial) => (
          <Button key={serial} onClick={() => onSure(serial)}>
            {serialQuestion.yes(serial)}
          </Button>
        ))}
      </Actions>
    </>
  );
}
