import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { Device } from '../../../enrollment/device.ts';
import type { SourcedSerial } from '../../../enrollment/identity.ts';
import { differenceOf } from '../../../enrollment/correction/merge-by-hand.ts';
import { useWords } from '../../state/use-bench.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { SerialText } from '../../ui/SerialText.tsx';
import text from '../../ui/Text.module.css';
import styles from './DevicePanel.module.css';
import { useMerge } from '../../actions/use-merge.ts';

interface GuessPartProps {
  readonly device: Device;
  readonly guess: SourcedSerial;
  /** The row with the guessed serial, or null. */
  readonly other: Device | null;
  readonly onOpen: (key: DeviceKey) => void;
}

/** The serial that the port suggests, and the button to confirm it. */
export function GuessPart({ device, guess, other, onOpen }: GuessPartProps) {
  const words = useWords();
  const merge = useMerge();
  const { guess: said } = words.device;
  const by = other && differenceOf(device, other);
  const unite = async () => {
    const key = other && (await merge.run(device, other));
    if (key !== null) onOpen(key);
  };
  return (
    <section className={classes(styles.card, styles.guess)} aria-labelledby="guess-title">
      <h3 id="guess-title">{said.title}</h3>
      <p>
        {said.probably} <SerialText value={guess.value} />. {said.unproven}
      </p>
      {other === null && <p className={text.soft}>{said.notHere}</p>}
      {by !== null && <p>{words.describeFailure({ kind: 'devices-differ', by }).what}</p>}
      <FailureNote state={merge.state} />
      {other !== null && (
        <Actions>
          {by === null && (
            <Button onClick={() => void unite()} disabled={merge.state.kind === 'running'}>
              {said.same}
            </Button>
          )}
          <Button look="quiet" onClick={() => onOpen(other.key)}>
            {words.device.showOther}
          </Button>
        </Actions>
      )}
    </section>
  );
}
