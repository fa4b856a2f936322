import { currentRevision, type Profile } from '../../enrollment/profile.ts';
import { judgeProfile } from '../../enrollment/guide/profile-rules.ts';
import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { ProfileReadiness } from '../readiness/ProfileReadiness.tsx';
import { PROFILE_TABS, type ProfileTab } from '../state/navigation.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { classes } from '../ui/classes.ts';
import split from '../ui/Split.module.css';
import { Tabs } from '../ui/Tabs.tsx';
import { FindingList } from './FindingList.tsx';
import styles from './ProfileView.module.css';
import { ProfileSteps } from './ProfileSteps.tsx';
import { RevisionList } from './RevisionList.tsx';
import { SettingFacts } from './SettingFacts.tsx';

interface ProfileViewProps {
  readonly profile: Profile;
  readonly tab: ProfileTab;
  readonly onTab: (tab: ProfileTab) => void;
  readonly onEdit: () => void;
}

/** One profile: its settings, its steps, what has to be in place, and its revisions. */
export function ProfileView({ profile, tab, onTab, onEdit }: ProfileViewProps) {
  const { profiles: words, setup } = useWords();
  const formats = useFormats();
  const { settings, revision } = currentRevision(profile);
  return (
    <article className={styles.profile} data-profile={profile.profileId}>
      <header className={classes(split.head, styles.head)}>
        <h2>
          <ReceivedText text={settings.name} />
        </h2>
        <span className={split['item-more']}>
          {words.revision(formats.count(revision))}
          {profile.isRetired && <> · {words.retired}</>}
        </span>
      </header>
      <Tabs
        label={setup.tabsOf(settings.name)}
        tabs={PROFILE_TABS.map((name) => ({ name, label: setup.tabs[name] }))}
        chosen={tab}
        onChoose={onTab}
      >
        <TabView profile={profile} tab={tab} onEdit={onEdit} />
      </Tabs>
    </article>
  );
}

function TabView({ profile, tab, onEdit }: Omit<ProfileViewProps, 'onTab'>) {
  switch (tab) {
    case 'settings':
      return <SettingsTab profile={profile} onEdit={onEdit} />;
    case 'steps':
      return <ProfileSteps settings={currentRevision(profile).settings} />;
    case 'readiness':
      return <ProfileReadiness profile={profile} />;
    case 'revisions':
      return <RevisionList profile={profile} />;
  }
}

/** The current settings, what the guide says about them, and how to change them. */
function SettingsTab({ profile, onEdit }: Pick<ProfileViewProps, 'profile' | 'onEdit'>) {
  const words = useWords().profiles;
  const retire = useCommand(useBridge().retireProfile);
  const { settings } = currentRevision(profile);
  return (
    <div className={split.article}>
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
    </div>
  );
}
