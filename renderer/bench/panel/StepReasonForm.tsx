import { useState, type SubmitEvent } from 'react';

import { useWords } from '../../state/use-bench.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import stack from '../../ui/Stack.module.css';
import { TextField } from '../../ui/TextField.tsx';

interface StepReasonFormProps {
  readonly outcome: 'not-needed' | 'failed';
  readonly onRecord: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why a step failed or is not needed; Escape cancels. */
export function StepReasonForm({ outcome, onRecord, onCancel }: StepReasonFormProps) {
  const words = useWords().device;
  const [reason, setReason] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onRecord(reason.trim());
  };
  return (
    <form className={stack['form']} onSubmit={submit}>
      <TextField
        label={words.reasonFor(words.outcomes[outcome])}
        value={reason}
        onChange={setReason}
        required
        maxLength={500}
        onKeyDown={(event) => event.key === 'Escape' && onCancel()}
        autoFocus
      />
      <Actions>
        <Button type="submit" disabled={reason.trim() === ''}>
          {words.record}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </Actions>
    </form>
  );
}
