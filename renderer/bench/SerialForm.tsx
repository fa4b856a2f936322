import { useState, type SubmitEvent } from 'react';

import type { Device } from '../../enrollment/device.ts';
import { useBridge, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import stack from '../ui/Stack.module.css';
import { TextField } from '../ui/TextField.tsx';
import styles from './DevicePanel.module.css';

const cx = classNames(styles);

/** The serial from the case, entered twice; the bench compares and judges it. */
export function SerialForm({ device }: { readonly device: Device }) {
  const words = useWords().device.serialForm;
  const enter = useCommand(useBridge().enterSerial);
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void enter.run({ deviceKey: device.key, first, second, source: 'typed' });
  };
  return (
    <section className={cx('part')} aria-labelledby="serial-form-title">
      <h3 id="serial-form-title">{words.title}</h3>
      <form className={stack['form']} onSubmit={submit}>
        <TextField label={words.first} value={first} onChange={setFirst} required mono />
        <TextField label={words.second} value={second} onChange={setSecond} required mono />
        <FailureNote state={enter.state} />
        <Actions>
          <Button type="submit" look="primary" disabled={enter.state.kind === 'running'}>
            {words.save}
          </Button>
        </Actions>
      </form>
    </section>
  );
}
