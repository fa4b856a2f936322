import { useState } from 'react';

import { AboutDialog } from '../about/AboutDialog.tsx';
import { AutoExportFailing } from '../export/AutoExportFailing.tsx';
import { GoToListsContext } from '../lists/go-to-lists.ts';
import { DamagedNote } from '../log/DamagedNote.tsx';
import { LogFailedBanner } from '../log/LogFailedBanner.tsx';
import { LogHealthLine } from '../log/LogHealthLine.tsx';
import { LowSpaceNote } from '../log/LowSpaceNote.tsx';
import { MissedNote } from '../log/MissedNote.tsx';
import { UnloggedNote } from '../log/UnloggedNote.tsx';
import { ScanProvider } from '../scan/ScanProvider.tsx';
import { ScanElsewhere } from '../scan/ScanElsewhere.tsx';
import { useShortcuts } from '../state/use-shortcuts.ts';
import { Announcements } from './Announcements.tsx';
import { CurrentScreen } from './CurrentScreen.tsx';
import { Header } from './Header.tsx';
import { KeysOverlay } from './KeysOverlay.tsx';
import { PracticeBanner } from './PracticeBanner.tsx';
import { ScreenGuard } from './ScreenGuard.tsx';
import type { ScreenName } from './screen-name.ts';
import styles from './Shell.module.css';
import { useScreens } from './use-screens.ts';
import { useSingleClicks } from './use-single-clicks.ts';

/** What surrounds every screen: banners, header, keys, announcements. */
export function Shell({ firstScreen }: { readonly firstScreen: ScreenName }) {
  const place = useScreens(firstScreen);
  const { screen, go, goToLists } = place;
  const [dialog, setDialog] = useState<'keys' | 'about' | null>(null);
  useSingleClicks();
  useShortcuts({
    '?': () => setDialog('keys'),
    i: () => setDialog('about'),
    'g b': () => go('bench'),
    'g g': () => go('guide'),
    'g r': () => go('readiness'),
    'g p': () => go('profiles'),
    'g l': () => goToLists('bring'),
    'g s': () => go('sessions'),
    'g e': () => go('exports'),
    'g i': () => go('reconcile'),
    'g h': () => go('history'),
    'g c': () => go('benchCheck'),
  });
  return (
    <ScanProvider isOnBench={screen === 'bench'}>
      <div className={styles.shell}>
        <PracticeBanner />
        <LogFailedBanner />
        <DamagedNote />
        <Header screen={screen} onGo={go} onShow={setDialog} />
        {screen !== 'bench' && <ScanElsewhere onGoToBench={() => go('bench')} />}
        <UnloggedNote />
        <MissedNote />
        <LowSpaceNote />
        <AutoExportFailing />
        <main className={styles.screen} data-screen={screen}>
          <GoToListsContext value={goToLists}>
            <ScreenGuard key={screen}>
              <CurrentScreen place={place} />
            </ScreenGuard>
          </GoToListsContext>
        </main>
        <LogHealthLine />
        <Announcements />
        {dialog === 'keys' && <KeysOverlay onClose={() => setDialog(null)} />}
        {dialog === 'about' && <AboutDialog onClose={() => setDialog(null)} />}
      </div>
    </ScanProvider>
  );
}
