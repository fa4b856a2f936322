import { useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react';

import type { Device } from '../../../enrollment/device.ts';
import { useBridge, useWords } from '../../state/use-bench.ts';
import { useCommand } from '../../state/use-command.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { SerialNote } from '../../ui/SerialNote.tsx';
import stack from '../../ui/Stack.module.css';
import { TextField } from '../../ui/TextField.tsx';

/** Entered twice; the bench compares and judges it. */
export function TypedSerial({ device }: { readonly device: Device }) {
  const words = useWords().device.serialForm;
  const enter = useCommand(useBridge().enterSerial);
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const again = useRef<HTMLInputElement>(null);
  const save = (isSure: boolean) => {
    void enter.run({ deviceKey: device.key, first, second, source: 'typed', isSure });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save(false);
  };
  const goOn = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || second !== '') return;
    event.preventDefault();
    again.current?.focus();
  };
  return (
    <form className={stack['form']} onSubmit={submit}>
      <TextField
        label={words.first}
        value={first}
        onChange={setFirst}
        onKeyDown={goOn}
        required
        mono
      />
      <TextField
        label={words.second}
        value={second}
        onChange={setSecond}
        ref={again}
        required
        mono
      />
      <SerialNote state={enter.state} onSure={() => save(true)} />
      <Actions>
        <Button type="submit" look="primary" disabled={enter.state.kind === 'running'}>
          {words.save}
        </Button>
      </Actions>
    </form>
  );
}
