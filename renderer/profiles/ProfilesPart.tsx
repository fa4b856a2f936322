import { useState } from 'react';

import type { ProfileSettings } from '../../enrollment/profile.ts';
import { DueList } from '../readiness/DueList.tsx';
import type { ProfileTab } from '../state/navigation.ts';
import { useBench, useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import split from '../ui/Split.module.css';
import { newSettings } from './new-settings.ts';
import { ProfileEditor } from './ProfileEditor.tsx';
import { ProfileFiles } from './ProfileFiles.tsx';
import { ProfileList } from './ProfileList.tsx';
import { ProfileView } from './ProfileView.tsx';

type Shown =
  | { readonly kind: 'none' }
  | { readonly kind: 'new'; readonly settings: ProfileSettings }
  | { readonly kind: 'read' | 'edit'; readonly profileId: string };

interface ProfilesPartProps {
  /** The profile to show first; null for none. */
  readonly profileId: string | null;
  readonly firstTab: ProfileTab;
  /** A new profile begun by the guide. */
  readonly draft: ProfileSettings | null;
}

/** How devices are enrolled: the profiles with what is due, and the one being read or edited. */
export function ProfilesPart({ profileId, firstTab, draft }: ProfilesPartProps) {
  const words = useWords().profiles;
  const profiles = useBench((state) => state.profiles);
  const [shown, setShown] = useState(() => firstShown(draft, profileId, profiles.length));
  const [tab, setTab] = useState(firstTab);
  const chosen = 'profileId' in shown ? shown.profileId : null;
  const profile = profiles.find((one) => one.profileId === chosen) ?? null;
  const read = (profileId: string) => setShown({ kind: 'read', profileId });
  return (
    <div className={split.split}>
      <section className={split.list} aria-labelledby="profiles-title">
        <header className={split.head}>
          <h2 id="profiles-title">{words.title}</h2>
          <Button onClick={() => setShown({ kind: 'new', settings: newSettings() })}>
            {words.add}
          </Button>
          <ProfileFiles />
        </header>
        <ProfileList profiles={profiles} chosen={chosen} onChoose={read} />
        <DueList />
      </section>
      <div className={split.detail}>
        {shown.kind === 'none' && <EmptyState title={words.choose} hint={words.noneHint} />}
        {shown.kind === 'new' && (
          <ProfileEditor
            profile={null}
            settings={shown.settings}
            onSaved={read}
            onCancel={() => setShown({ kind: 'none' })}
          />
        )}
        {profile !== null && shown.kind === 'read' && (
          <ProfileView
            key={profile.profileId}
            profile={profile}
            tab={tab}
            onTab={setTab}
            onEdit={() => setShown({ kind: 'edit', profileId: profile.profileId })}
          />
        )}
        {profile !== null && shown.kind === 'edit' && (
          <ProfileEditor
            profile={profile}
            settings={profile.revisions.at(-1)?.settings ?? profile.revisions[0].settings}
            onSaved={read}
            onCancel={() => read(profile.profileId)}
          />
        )}
      </div>
    </div>
  );
}

/** The guide's draft is opened once; after saving or leaving it does not return. */
function firstShown(
  draft: ProfileSettings | null,
  profileId: string | null,
  profiles: number,
): Shown {
  if (draft !== null || profiles === 0) {
    return { kind: 'new', settings: draft ?? newSettings() };
  }
  return profileId === null ? { kind: 'none' } : { kind: 'read', profileId };
}
