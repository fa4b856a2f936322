import { useState, type SubmitEvent } from 'react';

import { currentRevision } from '../../enrollment/profile.ts';
import type { UnknownPolicy } from '../../enrollment/session.ts';
import type { StillHere } from '../../enrollment/still-here.ts';
import { PolicyField } from '../lists/PolicyField.tsx';
import { useBench, useBridge, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { SessionWarning } from '../readiness/SessionWarning.tsx';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import stack from '../ui/Stack.module.css';
import { StillHereQuestion } from './StillHereQuestion.tsx';
import { TextField } from '../ui/TextField.tsx';

/** Profile, name and number of devices to come. */
export function OpenSessionDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const profiles = useBench((state) => state.profiles).filter((profile) => !profile.isRetired);
  const open = useCommand(useBridge().openSession);
  const [name, setName] = useState('');
  const [profileId, setProfileId] = useState(profiles[0]?.profileId ?? '');
  const [target, setTarget] = useState('');
  const [policy, setPolicy] = useState<UnknownPolicy>('accept');
  const hasList = useBench((state) => state.hasSharedList);
  const openNow = async (answer: { readonly stillHere?: StillHere } = {}) => {
    const count = target === '' ? null : Number(target);
    const unknownPolicy = hasList ? { unknownPolicy: policy } : {};
    if (await open.run({ name, profileId, target: count, ...unknownPolicy, ...answer })) onClose();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void openNow();
  };
  const { state } = open;
  const question =
    state.kind === 'failed' && state.failure.kind === 'still-plugged-in' ? state.failure : null;
  const profile = profiles.find((one) => one.profileId === profileId);
  const options = profiles.map((profile) => ({
    value: profile.profileId,
    label: currentRevision(profile).settings.name,
  }));
  return (
    <DialogFrame title={words.bench.session.formTitle} onClose={onClose}>
      <form className={stack['form']} onSubmit={submit}>
        <SelectField
          label={words.bench.session.profile}
          hint={profiles.length === 0 ? words.bench.session.noProfiles : null}
          value={profileId}
          options={options}
          onChange={setProfileId}
        />
        <TextField
          label={words.bench.session.name}
          value={name}
          onChange={setName}
          required
          maxLength={80}
          data-first-focus
        />
        <TextField
          label={words.bench.session.target}
          hint={words.bench.session.targetHint}
          value={target}
          onChange={(text) => setTarget(text.replace(/\D/g, ''))}
          inputMode="numeric"
          maxLength={6}
        />
        {hasList && <PolicyField value={policy} onChange={setPolicy} />}
        {profile !== undefined && <SessionWarning profile={profile} />}
        {question === null ? (
          <>
            <FailureNote state={state} />
            <Actions>
              <Button
                type="submit"
                look="primary"
                disabled={profiles.length === 0 || state.kind === 'running'}
              >
                {words.bench.session.open}
              </Button>
              <Button onClick={onClose}>{words.device.cancel}</Button>
            </Actions>
          </>
        ) : (
          <StillHereQuestion
            {...question}
            onAnswer={(stillHere) => void openNow({ stillHere })}
            onCancel={onClose}
          />
        )}
      </form>
    </DialogFrame>
  );
}
