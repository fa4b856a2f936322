import { useState } from 'react';

import { BenchScreen } from '../bench/BenchScreen.tsx';
import { ProfilesScreen } from '../profiles/ProfilesScreen.tsx';
import { SessionsScreen } from '../sessions/SessionsScreen.tsx';
import { useShortcuts } from '../state/use-shortcuts.ts';
import { classNames } from '../ui/class-names.ts';
import { Announcements } from './Announcements.tsx';
import { Header } from './Header.tsx';
import { KeysOverlay } from './KeysOverlay.tsx';
import { LogFailedBanner } from './LogFailedBanner.tsx';
import { PracticeBanner } from './PracticeBanner.tsx';
import { ScreenGuard } from './ScreenGuard.tsx';
import type { ScreenName } from './screen-name.ts';
import styles from './Shell.module.css';

const cx = classNames(styles);

/** What stands around every screen: banners, header, keys, announcements. */
export function Shell({ firstScreen }: { readonly firstScreen: ScreenName }) {
  const [screen, setScreen] = useState(firstScreen);
  const [areKeysShown, setAreKeysShown] = useState(false);
  useShortcuts({
    '?': () => setAreKeysShown(true),
    'g b': () => setScreen('bench'),
    'g p': () => setScreen('profiles'),
    'g s': () => setScreen('sessions'),
  });
  const goToBench = () => setScreen('bench');
  return (
    <div className={cx('shell')}>
      <PracticeBanner />
      <LogFailedBanner />
      <Header screen={screen} onGo={setScreen} onShowKeys={() => setAreKeysShown(true)} />
      <main className={cx('screen')} data-screen={screen}>
        <ScreenGuard key={screen}>
          {screen === 'bench' && <BenchScreen onMakeProfile={() => setScreen('profiles')} />}
          {screen === 'profiles' && <ProfilesScreen />}
          {screen === 'sessions' && <SessionsScreen onGoToBench={goToBench} />}
        </ScreenGuard>
      </main>
      <Announcements />
      {areKeysShown && <KeysOverlay onClose={() => setAreKeysShown(false)} />}
    </div>
  );
}
