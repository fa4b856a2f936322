import { useState, type SubmitEvent } from 'react';

import type { Sequence } from '../../../enrollment/sequence.ts';
import { reassignmentsTo, type Reassignment } from '../../../enrollment/correction/reassignment.ts';
import type { Device } from '../../../enrollment/device.ts';
import { currentRevision } from '../../../enrollment/profile.ts';
import type { Session } from '../../../enrollment/session.ts';
import { useBench, useBridge, useFormats, useWords } from '../../state/use-bench.ts';
import { useCommand } from '../../state/use-command.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import stack from '../../ui/Stack.module.css';
import { TextField } from '../../ui/TextField.tsx';
import { useCorrectionList } from './use-correction-list.ts';
import { profileOptions } from './profile-options.ts';
import { ReassignPreview } from './ReassignPreview.tsx';

interface ReassignDialogProps {
  readonly session: Session;
  /** Of the session, in order of arrival. */
  readonly devices: Sequence<Device>;
  readonly selected: readonly Device[];
  readonly onClose: () => void;
}

type Which = 'selected' | 'last';

/**
 * Another profile for the selection or for the latest devices, with a preview of who is affected.
 */
export function ReassignDialog(props: ReassignDialogProps) {
  const { session, onClose } = props;
  const words = useWords().corrections.reassign;
  const [changed, setChanged] = useState<number | null>(null);
  return (
    <DialogFrame title={words.title} onClose={onClose}>
      {changed === null ? (
        <ReassignForm {...props} onDone={setChanged} />
      ) : (
        <Reassigned {...{ session, changed, onClose }} />
      )}
    </DialogFrame>
  );
}

interface ReassignFormProps extends ReassignDialogProps {
  readonly onDone: (changed: number) => void;
}

function ReassignForm({ session, devices, selected, onClose, onDone }: ReassignFormProps) {
  const words = useWords().corrections.reassign;
  const reassign = useCommand(useBridge().reassignDevices);
  const profiles = useBench((state) => state.profiles).filter(({ isRetired }) => !isRetired);
  const [which, setWhich] = useState<Which>(selected.length > 0 ? 'selected' : 'last');
  const [count, setCount] = useState('1');
  const [profileId, setProfileId] = useState(firstOther(profiles, session));
  const number = Math.min(1000, Number(count) || 0);
  const chosen = which === 'selected' ? selected : number === 0 ? [] : [...devices].slice(-number);
  const affected = useAffected(chosen, session, profileId);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    // Exactly the devices in the preview, whatever has arrived since.
    const deviceKeys = affected.map(({ device }) => device.key);
    const done = await reassign.run({ deviceKeys, profileId });
    if (done) onDone(done.changed);
  };
  return (
    <form className={stack['form']} onSubmit={(event) => void submit(event)}>
      {selected.length > 0 && (
        <WhichDevices value={which} selected={selected.length} onChange={setWhich} />
      )}
      {which === 'last' && (
        <TextField
          label={words.count}
          hint={words.last}
          value={count}
          onChange={(text) => setCount(text.replace(/\D/g, ''))}
          inputMode="numeric"
          maxLength={4}
          data-first-focus
        />
      )}
      <SelectField
        label={words.profile}
        value={profileId}
        options={profileOptions(profiles)}
        onChange={setProfileId}
      />
      <ReassignPreview affected={affected} />
      <FailureNote state={reassign.state} />
      <Actions>
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button type="submit" disabled={affected.length === 0 || reassign.state.kind === 'running'}>
          {words.now}
        </Button>
      </Actions>
    </form>
  );
}

interface ReassignedProps extends Pick<ReassignDialogProps, 'session' | 'onClose'> {
  readonly changed: number;
}

/** The result, and what is left for people to do. */
function Reassigned({ session, changed, onClose }: ReassignedProps) {
  const { reassign: words, list } = useWords().corrections;
  const formats = useFormats();
  const saveCorrections = useCorrectionList(session.sessionId);
  const save = (): void => {
    // What came of it is said over the window, not behind this dialog.
    onClose();
    saveCorrections();
  };
  return (
    <>
      <p role="status">
        <strong>{words.done(formats.count(changed))}</strong> {words.hand}
      </p>
      <Actions>
        <Button onClick={save}>{list.button}</Button>
        <Button onClick={onClose} data-first-focus>
          {words.close}
        </Button>
      </Actions>
    </>
  );
}

interface WhichDevicesProps {
  readonly value: Which;
  readonly selected: number;
  readonly onChange: (which: Which) => void;
}

function WhichDevices({ value, selected, onChange }: WhichDevicesProps) {
  const words = useWords().corrections.reassign;
  const formats = useFormats();
  return (
    <ChoiceField
      legend={words.which}
      value={value}
      options={[
        { value: 'selected', label: words.selected(formats.count(selected)) },
        { value: 'last', label: words.last },
      ]}
      onChange={onChange}
    />
  );
}

/** The most likely choice: a profile that the session does not have. */
const firstOther = (
  profiles: readonly { readonly profileId: string }[],
  session: Session,
): string =>
  (profiles.find(({ profileId }) => profileId !== session.profile.profileId) ?? profiles[0])
    ?.profileId ?? '';

function useAffected(
  devices: readonly Device[],
  session: Session,
  profileId: string,
): readonly Reassignment[] {
  const all = useBench((state) => state.profiles);
  const profile = all.find((one) => one.profileId === profileId);
  if (profile === undefined) return [];
  const byId = new Map(all.map((one) => [one.profileId, one]));
  return reassignmentsTo(currentRevision(profile), devices, session, byId);
}
