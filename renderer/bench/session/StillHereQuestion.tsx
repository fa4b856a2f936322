import { STILL_HERE, type StillHere } from '../../../enrollment/still-here.ts';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';

interface StillHereQuestionProps {
  readonly devices: number;
  /** Names of the sessions they belong to. */
  readonly sessions: readonly string[];
  readonly onAnswer: (answer: StillHere) => void;
  readonly onCancel: () => void;
}

/** The pressed button is gone; its replacement takes the focus. */
const takeFocus = (button: HTMLButtonElement | null): void => button?.focus();

/** Asks once what happens to all devices of earlier sessions that are still plugged in. */
export function StillHereQuestion(props: StillHereQuestionProps) {
  const { devices, sessions, onAnswer, onCancel } = props;
  const words = useWords();
  const formats = useFormats();
  const said = words.bench.session.stillHere;
  const count = formats.count(devices);
  return (
    <div role="group" aria-labelledby="still-here-question">
      <p id="still-here-question" role="alert">
        <strong>
          <ReceivedText text={said.question(count, formats.list(sessions))} />
        </strong>
      </p>
      <p>{said.hint}</p>
      <Actions>
        {STILL_HERE.map((answer) => (
          <Button
            key={answer}
            look={answer === 'leave-out' ? 'primary' : 'plain'}
            ref={answer === 'leave-out' ? takeFocus : undefined}
            onClick={() => onAnswer(answer)}
          >
            {said[answer](count)}
          </Button>
        ))}
        <Button onClick={onCancel}>{words.device.cancel}</Button>
      </Actions>
    </div>
  );
}
