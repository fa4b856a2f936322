import { useState, type SubmitEvent } from 'react';

import type { Device } from '../../enrollment/device.ts';
import { readScan } from '../../enrollment/scan/scan.ts';
import type { Serial } from '../../enrollment/serial.ts';
import { useBridge, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { SerialText } from '../ui/SerialText.tsx';
import stack from '../ui/Stack.module.css';
import { TextField } from '../ui/TextField.tsx';

interface ScannedSerialProps {
  readonly device: Device;
  readonly devices: readonly Device[];
}

/** Scanned once; where the S of a label may or may not belong to it, a person chooses. */
export function ScannedSerial({ device, devices }: ScannedSerialProps) {
  const words = useWords().device.serialForm;
  const enter = useCommand(useBridge().enterSerial);
  const [scan, setScan] = useState('');
  const [candidates, setCandidates] = useState<readonly Serial[]>([]);
  const save = (second: string) => {
    void enter.run({ deviceKey: device.key, first: scan, second, source: 'scan' });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const entry = readScan(scan, knownSerials(device, devices));
    // What cannot be read goes to the bench all the same, which says why it does not take it.
    const isClear = entry.isCertain || entry.candidates.length === 0;
    setCandidates(isClear ? [] : entry.candidates);
    if (isClear) save(entry.candidates[0] ?? scan);
  };
  const change = (text: string) => {
    setScan(text);
    setCandidates([]);
    enter.reset();
  };
  return (
    <form className={stack['form']} onSubmit={submit}>
      <TextField
        label={words.scan}
        hint={words.scanHint}
        value={scan}
        onChange={change}
        required
        mono
        data-first-focus
      />
      {candidates.length > 0 && <p role="status">{words.which}</p>}
      <FailureNote state={enter.state} />
      <Actions>
        {candidates.map((serial) => (
          <Button key={serial} onClick={() => save(serial)}>
            <SerialText value={serial} />
          </Button>
        ))}
        {candidates.length === 0 && (
          <Button type="submit" look="primary" disabled={enter.state.kind === 'running'}>
            {words.save}
          </Button>
        )}
      </Actions>
    </form>
  );
}

/** Serials that the device may turn out to have: those of the session, and the guess of its port. */
const knownSerials = ({ portGuess }: Device, devices: readonly Device[]): ReadonlySet<Serial> =>
  new Set([{ serial: portGuess }, ...devices].flatMap(({ serial }) => serial?.value ?? []));
