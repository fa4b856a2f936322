import { useState, type SubmitEvent } from 'react';

import type { UnknownPolicy } from '../../../enrollment/session.ts';
import type { StillHere } from '../../../enrollment/still-here.ts';
import { PolicyField } from '../../lists/PolicyField.tsx';
import { useBench, useBridge, useWords } from '../../state/use-bench.ts';
import { useCommand, type CommandState } from '../../state/use-command.ts';
import { SessionWarning } from '../../readiness/SessionWarning.tsx';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import stack from '../../ui/Stack.module.css';
import { profileOptions } from './profile-options.ts';
import { StillHereQuestion } from './StillHereQuestion.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** Profile, name and target of a new session. */
export function OpenSessionDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const profiles = useBench((state) => state.profiles).filter((profile) => !profile.isRetired);
  const hasList = useBench((state) => state.hasSharedList);
  const { draft, change, open, state } = useSessionDraft(profiles[0]?.profileId ?? '', onClose);
  const { name, profileId, target, policy } = draft;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void open();
  };
  const question =
    state.kind === 'failed' && state.failure.kind === 'still-plugged-in' ? state.failure : null;
  const profile = profiles.find((one) => one.profileId === profileId);
  return (
    <DialogFrame title={words.bench.session.formTitle} onClose={onClose}>
      <form className={stack['form']} onSubmit={submit}>
        <SelectField
          label={words.bench.session.profile}
          hint={profiles.length === 0 ? words.bench.session.noProfiles : null}
          value={profileId}
          options={profileOptions(profiles)}
          onChange={(chosen) => change({ profileId: chosen })}
        />
        <TextField
          label={words.bench.session.name}
          value={name}
          onChange={(text) => change({ name: text })}
          required
          maxLength={80}
          data-first-focus
        />
        <TextField
          label={words.bench.session.target}
          hint={words.bench.session.targetHint}
          value={target}
          onChange={(text) => change({ target: text.replace(/\D/g, '') })}
          inputMode="numeric"
          maxLength={6}
        />
        {hasList && (
          <PolicyField value={policy} onChange={(chosen) => change({ policy: chosen })} />
        )}
        {profile !== undefined && <SessionWarning profile={profile} />}
        {question === null ? (
          <OpenOrCancel state={state} canOpen={profiles.length > 0} onCancel={onClose} />
        ) : (
          <StillHereQuestion
            {...question}
            onAnswer={(stillHere) => void open({ stillHere })}
            onCancel={onClose}
          />
        )}
      </form>
    </DialogFrame>
  );
}

/** The choices in the dialog until the session is opened. */
interface SessionDraft {
  readonly name: string;
  readonly profileId: string;
  /** Digits, or empty for no target. */
  readonly target: string;
  readonly policy: UnknownPolicy;
}

function useSessionDraft(profileId: string, onOpened: () => void) {
  const { state, run } = useCommand(useBridge().openSession);
  const hasList = useBench((bench) => bench.hasSharedList);
  const [draft, setDraft] = useState<SessionDraft>({
    name: '',
    profileId,
    target: '',
    policy: 'accept',
  });
  const open = async (answer: { readonly stillHere?: StillHere } = {}): Promise<void> => {
    const { target, policy, ...chosen } = draft;
    const unknownPolicy = hasList ? { unknownPolicy: policy } : {};
    const count = target === '' ? null : Number(target);
    if (await run({ ...chosen, target: count, ...unknownPolicy, ...answer })) onOpened();
  };
  const change = (part: Partial<SessionDraft>): void => setDraft({ ...draft, ...part });
  return { draft, change, open, state };
}

interface OpenOrCancelProps {
  readonly state: CommandState;
  readonly canOpen: boolean;
  readonly onCancel: () => void;
}

function OpenOrCancel({ state, canOpen, onCancel }: OpenOrCancelProps) {
  const words = useWords();
  return (
    <>
      <FailureNote state={state} />
      <Actions>
        <Button type="submit" look="primary" disabled={!canOpen || state.kind === 'running'}>
          {words.bench.session.open}
        </Button>
        <Button onClick={onCancel}>{words.device.cancel}</Button>
      </Actions>
    </>
  );
}
