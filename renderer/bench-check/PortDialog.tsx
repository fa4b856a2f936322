import { useState, type SubmitEvent } from 'react';

import type { PortSetting } from '../../enrollment/bench-setting.ts';
import type { Port } from '../../enrollment/usb-device.ts';
import { useBench, useBridge, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { TextField } from '../ui/TextField.tsx';
import stack from '../ui/Stack.module.css';
import { textOrNull } from '../ui/text-or-null.ts';

interface PortDialogProps {
  readonly port: Port;
  readonly isHub: boolean;
  readonly onClose: () => void;
}

const UNSET = { name: null, isIgnored: false } as const;

/** The name of a port or hub, and whether its devices are ignored. */
export function PortDialog({ port, isHub, onClose }: PortDialogProps) {
  const words = useWords().ports.set;
  const settings = useBench((state) => state.settings);
  const before: Omit<PortSetting, 'port'> = settings.ports.get(port) ?? UNSET;
  const [name, setName] = useState(before.name ?? '');
  const [isIgnored, setIsIgnored] = useState(before.isIgnored);
  const command = useCommand(useBridge().setPort);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const input = { port, name: textOrNull(name), isIgnored };
    if (await command.run(input)) onClose();
  };
  return (
    <DialogFrame title={isHub ? words.titleHub(port) : words.titlePort(port)} onClose={onClose}>
      <form className={stack['form']} onSubmit={(event) => void save(event)}>
        <TextField
          label={words.name}
          hint={words.nameHint}
          value={name}
          onChange={setName}
          maxLength={60}
          data-first-focus
        />
        <CheckField
          label={isHub ? words.ignoreHub : words.ignore}
          hint={words.ignoreHint}
          isChecked={isIgnored}
          onChange={setIsIgnored}
        />
        <FailureNote state={command.state} />
        <Actions>
          <Button type="submit" look="primary" disabled={command.state.kind === 'running'}>
            {words.save}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </Actions>
      </form>
    </DialogFrame>
  );
}
