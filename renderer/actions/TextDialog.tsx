import { useState, type SubmitEvent } from 'react';

import { useWords } from '../state/use-bench.ts';
import type { CommandState } from '../state/use-command.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import stack from '../ui/Stack.module.css';
import { TextField } from '../ui/TextField.tsx';

interface TextDialogProps {
  readonly title: string;
  readonly field: string;
  readonly start: string;
  readonly maxLength: number;
  readonly save: (text: string) => string;
  /** True if there is nothing to save. */
  readonly isIdle: (text: string) => boolean;
  readonly state: CommandState;
  readonly onSave: (text: string) => void;
  readonly onClose: () => void;
}

/** Asks for one line of text. */
export function TextDialog(props: TextDialogProps) {
  const words = useWords().actions;
  const [text, setText] = useState(props.start);
  const cannot = props.isIdle(text.trim()) || props.state.kind === 'running';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!cannot) props.onSave(text);
  };
  return (
    <DialogFrame title={props.title} onClose={props.onClose}>
      <form className={stack.form} onSubmit={submit}>
        <TextField
          label={props.field}
          value={text}
          onChange={setText}
          maxLength={props.maxLength}
          data-first-focus
        />
        <FailureNote state={props.state} />
        <Actions>
          <Button type="submit" look="primary" disabled={cannot}>
            {props.save(text.trim())}
          </Button>
          <Button look="quiet" onClick={props.onClose}>
            {words.cancel}
          </Button>
        </Actions>
      </form>
    </DialogFrame>
  );
}
