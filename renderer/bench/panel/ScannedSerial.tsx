import { useState, type SubmitEvent } from 'react';

import type { Device } from '../../../enrollment/device.ts';
import { useBridge, useWords } from '../../state/use-bench.ts';
import { useCommand } from '../../state/use-command.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { SerialNote } from '../../ui/SerialNote.tsx';
import stack from '../../ui/Stack.module.css';
import { TextField } from '../../ui/TextField.tsx';

/** Scanned once; if it may not be a serial, or its S may belong to the label, a person decides. */
export function ScannedSerial({ device }: { readonly device: Device }) {
  const words = useWords().device.serialForm;
  const enter = useCommand(useBridge().enterSerial);
  const [first, setFirst] = useState('');
  const entry = { deviceKey: device.key, first, source: 'scan' } as const;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void enter.run({ ...entry, second: '' });
  };
  const change = (text: string) => {
    setFirst(text);
    enter.reset();
  };
  return (
    <form className={stack['form']} onSubmit={submit}>
      <TextField
        label={words.scan}
        hint={words.scanHint}
        value={first}
        onChange={change}
        required
        mono
        data-first-focus
      />
      <SerialNote
        state={enter.state}
        onSure={(second) => void enter.run({ ...entry, second, isSure: true })}
      />
      <Actions>
        <Button type="submit" look="primary" disabled={enter.state.kind === 'running'}>
          {words.save}
        </Button>
      </Actions>
    </form>
  );
}
