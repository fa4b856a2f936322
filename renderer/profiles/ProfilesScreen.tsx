import { useState } from 'react';

import type { ProfileSettings } from '../../enrollment/profile.ts';
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

/**
 * How devices are enrolled: the list, and the profile being read or edited. `draft` is a new
 * profile begun by the guide.
 */
export function ProfilesScreen({ draft = null }: { readonly draft?: ProfileSettings | null }) {
  const words = useWords().profiles;
  const profiles = useBench((state) => state.profiles);
  const [shown, setShown] = useState(() => firstShown(draft, profiles.length));
  const chosen = 'profileId' in shown ? shown.profileId : null;
  const profile = profiles.find((one) => one.profileId === chosen) ?? null;
  const read = (profileId: string) => setShown({ kind: 'read', profileId });
  return (
    <div className={split.split}>
      <section className={split.list} aria-labelledby="profiles-title">
        <header className={split.head}>
          <h1 id="profiles-title">{words.title}</h1>
          <Button onClick={() => setShown({ kind: 'new', settings: newSettings() })}>
            {words.add}
          </Button>
          <ProfileFiles />
        </header>
        <ProfileList profiles={profiles} chosen={chosen} onChoose={read} />
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
            profile={profile}
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
const firstShown = (draft: ProfileSettings | null, profiles: number): Shown =>
  draft !== null || profiles === 0
    ? { kind: 'new', settings: draft ?? newSettings() }
    : { kind: 'none' };
