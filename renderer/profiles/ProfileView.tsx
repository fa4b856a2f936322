import { currentRevision, type Profile } from '../../enrollment/profile.ts';
import { judgeProfile } from '../../enrollment/guide/profile-rules.ts';
import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { ClockTable } from '../readiness/ClockTable.tsx';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import split from '../ui/Split.module.css';
import { FindingList } from './FindingList.tsx';
import { RevisionList } from './RevisionList.tsx';
import { SettingFacts } from './SettingFacts.tsx';

interface ProfileViewProps {
  readonly profile: Profile;
  readonly onEdit: () => void;
}

/** The current profile, what the guide says about it, and its revisions. */
export function ProfileView({ profile, onEdit }: ProfileViewProps) {
  const words = useWords().profiles;
  const formats = useFormats();
  const retire = useCommand(useBridge().retireProfile);
  const { settings, revision } = currentRevision(profile);
  return (
    <article className={split.article}>
      <header className={split.head}>
        <h2>
          <ReceivedText text={settings.name} />
        </h2>
        <span className={split['item-more']}>
          {words.revision(formats.count(revision))}
          {profile.isRetired && <> · {words.retired}</>}
        </span>
      </header>
      <SettingFacts settings={settings} />
      <FindingList findings={judgeProfile(settings)} />
      {!profile.isRetired && (
        <Actions>
          <Button onClick={onEdit}>{words.edit}</Button>
          <Button
            look="quiet"
            onClick={() => void retire.run({ profileId: profile.profileId })}
            disabled={retire.state.kind === 'running'}
          >
            {words.retire}
          </Button>
          <span className={split['item-more']}>{words.retireText}</span>
        </Actions>
      )}
      <FailureNote state={retire.state} />
      <ClockTable settings={settings} profileId={profile.profileId} />
      <RevisionList profile={profile} />
    </article>
  );
}
