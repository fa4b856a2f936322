import { useState, type SubmitEvent } from 'react';

import { useBridge, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { SerialNote } from '../ui/SerialNote.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Lists.module.css';

/** Stops one serial, with the reason that technicians will read. */
export function StopForm() {
  const words = useWords().lists.stops;
  const add = useCommand(useBridge().addStop);
  const [serial, setSerial] = useState('');
  const [reason, setReason] = useState('');
  const stop = async (isSure: boolean) => {
    const done = await add.run({ serial, reason: reason.trim() || null, isSure });
    if (done === null) return;
    setSerial('');
    setReason('');
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void stop(false);
  };
  return (
    <form className={styles.row} onSubmit={submit}>
      <TextField label={words.serial} value={serial} maxLength={40} onChange={setSerial} mono />
      <TextField label={words.reason} value={reason} maxLength={500} onChange={setReason} />
      <Button type="submit" disabled={serial.trim() === ''}>
        {words.add}
      </Button>
      <SerialNote state={add.state} onSure={() => void stop(true)} />
    </form>
  );
}
