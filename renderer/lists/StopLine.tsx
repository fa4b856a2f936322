import { useState } from 'react';

import type { StopRow } from '../../enrollment/bench-setting.ts';
import { useBridge, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { SerialText } from '../ui/SerialText.tsx';
import styles from './Lists.module.css';

/** One stopped serial; removing it asks once. */
export function StopLine({ row: { serial, reason } }: { readonly row: StopRow }) {
  const words = useWords().lists.stops;
  const lift = useCommand(useBridge().liftStops);
  const [isAsking, setIsAsking] = useState(false);
  return (
    <li className={styles.stop} data-stop={serial}>
      <SerialText value={serial} />
      <span className={styles['stop-reason']}>
        {isAsking ? words.liftSure(serial) : reason !== null && <ReceivedText text={reason} />}
      </span>
      <Actions>
        {isAsking ? (
          <>
            <Button onClick={() => void lift.run({ serials: [serial] })}>{words.lift}</Button>
            {/* Replaces the first button, so that a double press removes nothing. */}
            <Button onClick={() => setIsAsking(false)}>{words.keep}</Button>
          </>
        ) : (
          <Button onClick={() => setIsAsking(true)} aria-label={words.liftOf(serial)}>
            {words.lift}
          </Button>
        )}
      </Actions>
      <FailureNote state={lift.state} />
    </li>
  );
}
