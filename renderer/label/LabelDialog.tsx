import { useState, type SubmitEvent } from 'react';

import type { RequestInput } from '../../contract/requests.ts';
import type { PendingScan } from '../../enrollment/scan/scan-outcome.ts';
import { useUndoToast } from '../actions/use-undo-toast.ts';
import { useScanState } from '../scan/scan-context.ts';
import { useBridge, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { useView } from '../state/use-view.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { SerialNote } from '../ui/SerialNote.tsx';
import { SerialText } from '../ui/SerialText.tsx';
import stack from '../ui/Stack.module.css';
import text from '../ui/Text.module.css';
import { TextField } from '../ui/TextField.tsx';
import { textOrNull } from '../ui/text-or-null.ts';

type Entry = Pick<RequestInput<'logLabel'>, 'first' | 'second' | 'source' | 'isSure'>;

interface LabelDialogProps {
  /** The scan that waits for its device; null to enter a serial. */
  readonly scan: PendingScan | null;
  readonly onClose: () => void;
}

/** The serial of the label, unless it was scanned already, and what the Mac is if a person says so. */
export function LabelDialog({ scan, onClose }: LabelDialogProps) {
  const words = useWords().label;
  const [model, setModel] = useState('');
  const [typed, setTyped] = useState(NOTHING);
  const [{ entry: source }, change] = useView();
  const { state, reset, log } = useLogLabel(onClose);
  const entry: Entry = scan ? entryOf(scan) : { source, ...typed };
  const send = (more: Partial<Entry> = {}): void =>
    log({ ...entry, ...more, model: textOrNull(model) });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    send();
  };
  const type = (next: typeof NOTHING): void => {
    setTyped(next);
    reset();
  };
  const choose = (chosen: 'typed' | 'scan'): void => {
    change({ entry: chosen });
    type(NOTHING);
  };
  return (
    <DialogFrame title={words.title} onClose={onClose}>
      <form className={stack.form} onSubmit={submit}>
        <p className={text.soft}>{words.hint}</p>
        {scan ? (
          <p>
            <SerialText value={scan.serial} />
          </p>
        ) : (
          <SerialFields {...{ source, choose }} value={typed} onChange={type} />
        )}
        <TextField
          label={words.model}
          hint={words.modelHint}
          value={model}
          onChange={setModel}
          maxLength={80}
          {...(scan && { 'data-first-focus': true })}
        />
        <SerialNote state={state} onSure={(serial) => send({ second: serial, isSure: true })} />
        <Actions>
          <Button type="submit" look="primary" disabled={state.kind === 'running'}>
            {words.log}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
        </Actions>
      </form>
    </DialogFrame>
  );
}

const NOTHING = { first: '', second: '' };

/** An asset tag is on the list with its serial; the serial is what its label says. */
const entryOf = ({ raw, serial, label }: PendingScan): Entry => ({
  first: label === 'serial' ? raw : serial,
  second: serial,
  source: 'scan',
  isSure: true,
});

interface SerialFieldsProps {
  readonly source: 'typed' | 'scan';
  readonly choose: (source: 'typed' | 'scan') => void;
  readonly value: typeof NOTHING;
  readonly onChange: (value: typeof NOTHING) => void;
}

/** Typed twice, or scanned once. */
function SerialFields({ source, choose, value, onChange }: SerialFieldsProps) {
  const words = useWords();
  const form = words.device.serialForm;
  return (
    <>
      <ChoiceField
        legend={form.how}
        value={source}
        options={[
          { value: 'typed', label: form.typed },
          { value: 'scan', label: form.scanned },
        ]}
        onChange={choose}
      />
      <TextField
        label={words.label.serial}
        hint={source === 'scan' ? form.scanHint : null}
        value={value.first}
        onChange={(first) => onChange({ ...value, first })}
        required
        mono
        data-first-focus
      />
      {source === 'typed' && (
        <TextField
          label={form.second}
          value={value.second}
          onChange={(second) => onChange({ ...value, second })}
          required
          mono
        />
      )}
    </>
  );
}

/** Logs the label, and says so with the way back. The scan no longer waits. */
function useLogLabel(onDone: () => void) {
  const words = useWords().label;
  const { logLabel } = useBridge();
  const { cancelPending } = useScanState();
  const tell = useUndoToast();
  const command = useCommand(async (input: RequestInput<'logLabel'>) => {
    const answer = await logLabel(input);
    if (answer.ok) tell(words.logged(answer.value.serial), answer.actionId);
    return answer;
  });
  const log = (input: RequestInput<'logLabel'>): void => {
    void command.run(input).then((done) => {
      if (done === null) return;
      cancelPending();
      onDone();
    });
  };
  return { state: command.state, reset: command.reset, log };
}
