import { useState, type SubmitEvent } from 'react';

import type { ProfileContext } from '../../enrollment/guide/profile-context.ts';
import { judgeProfile, refusedBy } from '../../enrollment/guide/profile-rules.ts';
import type { Profile, ProfileSettings } from '../../enrollment/profile.ts';
import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import split from '../ui/Split.module.css';
import { TextField } from '../ui/TextField.tsx';
import { ContextFields } from './ContextFields.tsx';
import { editSettings } from './edit-settings.ts';
import { FindingList } from './FindingList.tsx';
import { SettingFields } from './SettingFields.tsx';
import { usualContext } from './usual-context.ts';

interface ProfileEditorProps {
  /** Null for a new one. */
  readonly profile: Profile | null;
  readonly settings: ProfileSettings;
  readonly onSaved: (profileId: string) => void;
  readonly onCancel: () => void;
}

/**
 * The form of a profile; settings that the guide refuses cannot be saved, and the field says why.
 */
export function ProfileEditor({ profile, settings, onSaved, onCancel }: ProfileEditorProps) {
  const words = useWords().profiles;
  const formats = useFormats();
  const save = useCommand(useBridge().saveProfile);
  const [draft, setDraft] = useState(settings);
  const [said, setSaid] = useState<Partial<ProfileContext>>({});
  const context = { ...usualContext(draft.method), ...said };
  const findings = judgeProfile(draft, context);
  const change = (part: Partial<ProfileSettings>) => setDraft(editSettings(draft, part));
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const profileId = profile?.profileId ?? null;
    const saved = await save.run({ profileId, settings: { ...draft, name: draft.name.trim() } });
    if (saved) onSaved(saved.profileId);
  };
  const nextRevision = formats.count((profile?.revisions.length ?? 0) + 1);
  const isRefused = refusedBy(findings).length > 0;
  return (
    <form
      className={split.article}
      aria-labelledby="editor-title"
      onSubmit={(event) => void submit(event)}
    >
      <h2 id="editor-title">{profile === null ? words.add : words.edit}</h2>
      <TextField
        label={words.name}
        value={draft.name}
        onChange={(name) => change({ name })}
        required
        maxLength={80}
        autoFocus
      />
      <SettingFields settings={draft} findings={findings} onChange={change} />
      <ContextFields context={context} onChange={(part) => setSaid({ ...said, ...part })} />
      <FindingList findings={findings.filter((finding) => finding.field === null)} />
      <FailureNote state={save.state} />
      <Actions>
        <Button type="submit" look="primary" disabled={isRefused || save.state.kind === 'running'}>
          {profile === null ? words.save : words.saveRevision(nextRevision)}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </Actions>
    </form>
  );
}
