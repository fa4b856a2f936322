import { useMemo, useState } from 'react';

import type { CloseCheck } from '../../../enrollment/close-check.ts';
import { openCloseChecks } from '../../../enrollment/closing/close-guard.ts';
import type { Session } from '../../../enrollment/session.ts';
import { useBench, useBridge, useFormats, useWords } from '../../state/use-bench.ts';
import { useReportedCommand } from '../../state/use-reported-command.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './CloseSessionDialog.module.css';
import { useSessionContext } from '../rows/use-session-context.ts';

interface CloseSessionDialogProps {
  readonly session: Session;
  readonly onClose: () => void;
}

/**
 * Says what closing means and lists the concerns, each with its number; staying open is the first
 * button. The concerns shown when a person presses it are those they override.
 */
export function CloseSessionDialog({ session, onClose }: CloseSessionDialogProps) {
  const words = useWords();
  const concerns = useConcerns(session);
  const close = useReportedCommand(useBridge().closeSession);
  const [late, setLate] = useState<readonly CloseCheck[]>([]);
  const shown = [
    ...concerns,
    ...late.filter(({ kind }) => !concerns.some((one) => one.kind === kind)),
  ];
  const said = words.corrections.close;
  const confirm = async () => {
    const despite = shown.map(({ kind }) => kind);
    if (await close.run({ despite })) onClose();
  };
  const { state } = close;
  // New concerns since the dialog was opened are shown before they are overridden.
  const failure =
    state.kind === 'failed' && state.failure.kind === 'close-concerns' ? state.failure : null;
  if (failure !== null && late !== failure.concerns) setLate(failure.concerns);
  return (
    <DialogFrame title={words.bench.session.closeTitle(session.name)} onClose={onClose}>
      <p>{words.bench.session.closeText}</p>
      {shown.length > 0 && <Concerns concerns={shown} />}
      {failure === null && <FailureNote state={state} />}
      <Actions>
        <Button onClick={onClose} data-first-focus>
          {shown.length > 0 ? said.back : words.device.cancel}
        </Button>
        <Button onClick={() => void confirm()} disabled={state.kind === 'running'}>
          {shown.length > 0 ? said.allTheSame : words.bench.session.close}
        </Button>
      </Actions>
    </DialogFrame>
  );
}

function useConcerns(session: Session): readonly CloseCheck[] {
  const context = useSessionContext(session);
  const devices = useBench((state) => state.devices);
  return useMemo(() => openCloseChecks({ context, devices }), [context, devices]);
}

function Concerns({ concerns }: { readonly concerns: readonly CloseCheck[] }) {
  const words = useWords().corrections.close;
  const formats = useFormats();
  return (
    <div className={styles.concerns} role="status">
      <p>{words.intro}</p>
      <ul aria-label={words.intro}>
        {concerns.map(({ kind, devices }) => (
          <li key={kind} data-concern={kind}>
            <Icon name="alarm" /> {words.concerns[kind](formats.count(devices))}
          </li>
        ))}
      </ul>
    </div>
  );
}
