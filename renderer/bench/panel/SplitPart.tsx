import { useState, type SubmitEvent } from 'react';

import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { Device } from '../../../enrollment/device.ts';
import { useBridge, useFormats, useWords } from '../../state/use-bench.ts';
import { useCommand } from '../../state/use-command.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import stack from '../../ui/Stack.module.css';
import { TextField } from '../../ui/TextField.tsx';
import styles from './DevicePanel.module.css';

/** The row that was merged into this device last, and how to split them. */
export function SplitPart({ device }: { readonly device: Device }) {
  const words = useWords().corrections.split;
  if (device.joined === undefined) return null;
  const { part, why } = device.joined;
  return (
    <section className={styles.card} aria-labelledby="split-title">
      <h3 id="split-title">{words.title}</h3>
      <p>
        {words.why[why]} {words.text}
      </p>
      <Part key={part} device={device} part={part} />
    </section>
  );
}

interface PartProps {
  readonly device: Device;
  readonly part: DeviceKey;
}

function Part({ device, part }: PartProps) {
  const words = useWords().corrections.split;
  const split = useCommand(useBridge().splitDevice);
  const [reason, setReason] = useState<string | null>(null);
  const formats = useFormats();
  const { ordinal, mergedPlaces = [] } = device;
  const places = [ordinal, mergedPlaces.at(-1) ?? ordinal].map((place) => formats.count(place));
  const name = words.rows(formats.list(places), serialOfKey(part));
  const run = (event: SubmitEvent) => {
    event.preventDefault();
    void split.run({ deviceKey: device.key, part, reason: reason?.trim() ?? null });
  };
  if (reason === null) {
    return (
      <>
        <p>
          <ReceivedText text={name} />
        </p>
        <Actions>
          <Button onClick={() => setReason('')}>{words.button}</Button>
        </Actions>
      </>
    );
  }
  return (
    <form className={stack['form']} onSubmit={run}>
      <p>
        <ReceivedText text={name} />
      </p>
      <TextField
        label={words.reason}
        value={reason}
        onChange={setReason}
        onKeyDown={(event) => event.key === 'Escape' && setReason(null)}
        required
        maxLength={500}
        autoFocus
      />
      <FailureNote state={split.state} />
      <Actions>
        <Button type="submit" disabled={reason.trim() === '' || split.state.kind === 'running'}>
          {words.now}
        </Button>
        <Button look="quiet" onClick={() => setReason(null)}>
          {words.cancel}
        </Button>
      </Actions>
    </form>
  );
}

/** A key in words: a serial. An ECID stays hidden, and a placeholder says nothing. */
const serialOfKey = (key: DeviceKey): string | null =>
  key.startsWith('serial:') ? key.slice('serial:'.length) : null;
