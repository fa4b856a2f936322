import { useState } from 'react';

import { currentRevision } from '../../enrollment/profile.ts';
import { useBench, useWords } from '../state/use-bench.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import split from '../ui/Split.module.css';
import { DueList } from './DueList.tsx';
import { ProfileReadiness } from './ProfileReadiness.tsx';

/** What has to be in place, by profile, and what is due at this bench. */
export function ReadinessScreen() {
  const words = useWords();
  const said = words.readinessScreen;
  const profiles = useBench((state) => state.profiles).filter(({ isRetired }) => !isRetired);
  const openProfile = useBench((state) => state.openSession?.profile.profileId ?? null);
  const [chosen, setChosen] = useState<string | null>(null);
  const shownId = chosen ?? openProfile;
  const profile = profiles.find(({ profileId }) => profileId === shownId) ?? profiles[0] ?? null;
  return (
    <div className={split.split}>
      <section className={split.list} aria-labelledby="readiness-title">
        <header className={split.head}>
          <h1 id="readiness-title">{said.title}</h1>
        </header>
        <ul aria-label={words.profiles.listLabel}>
          {profiles.map((one) => {
            const { settings, profileId } = currentRevision(one);
            return (
              <li key={profileId}>
                <button
                  type="button"
                  className={split.item}
                  aria-current={one === profile ? 'true' : undefined}
                  onClick={() => setChosen(profileId)}
                >
                  <span className={split['item-name']}>
                    <ReceivedText text={settings.name} />
                  </span>
                  <span className={split['item-more']}>{words.methods[settings.method]}</span>
                </button>
              </li>
            );
          })}
        </ul>
        <DueList />
      </section>
      <div className={split.detail}>
        {profile === null ? (
          <EmptyState title={words.profiles.none} hint={said.noProfiles} />
        ) : (
          <ProfileReadiness key={profile.profileId} profile={profile} />
        )}
      </div>
    </div>
  );
}
