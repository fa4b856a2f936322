import { useState } from 'react';

import { AboutDialog } from '../about/AboutDialog.tsx';
import { BenchCheckScreen } from '../bench-check/BenchCheckScreen.tsx';
import { BenchScreen } from '../bench/BenchScreen.tsx';
import { AutoExportFailing } from '../export/AutoExportFailing.tsx';
import { ExportScreen } from '../export/ExportScreen.tsx';
import { FIRST_ANSWERS } from '../guide/first-answers.ts';
import { GuideScreen } from '../guide/GuideScreen.tsx';
import { HistoryScreen } from '../history/HistoryScreen.tsx';
import { GoToListsContext, type ListsPart } from '../lists/go-to-lists.ts';
import { ListsScreen } from '../lists/ListsScreen.tsx';
import { DamagedNote } from '../log/DamagedNote.tsx';
import { LogFailedBanner } from '../log/LogFailedBanner.tsx';
import { LogHealthLine } from '../log/LogHealthLine.tsx';
import { LowSpaceNote } from '../log/LowSpaceNote.tsx';
import { MissedNote } from '../log/MissedNote.tsx';
import { UnloggedNote } from '../log/UnloggedNote.tsx';
import { ProfilesScreen } from '../profiles/ProfilesScreen.tsx';
import type { ProfileSettings } from '../../enrollment/profile.ts';
import { ReconcileScreen } from '../reconcile/ReconcileScreen.tsx';
import { ReadinessScreen } from '../readiness/ReadinessScreen.tsx';
import { ScanDeskAround } from '../scan/ScanDeskAround.tsx';
import { ScanElsewhere } from '../scan/ScanElsewhere.tsx';
import { SessionsScreen } from '../sessions/SessionsScreen.tsx';
import { useShortcuts } from '../state/use-shortcuts.ts';
import { classNames } from '../ui/class-names.ts';
import { Announcements } from './Announcements.tsx';
import { Header } from './Header.tsx';
import { KeysOverlay } from './KeysOverlay.tsx';
import { PracticeBanner } from './PracticeBanner.tsx';
import { ScreenGuard } from './ScreenGuard.tsx';
import type { ScreenName } from './screen-name.ts';
import styles from './Shell.module.css';
import { useSingleClicks } from './use-single-clicks.ts';

const cx = classNames(styles);

/** What stands around every screen: banners, header, keys, announcements. */
export function Shell({ firstScreen }: { readonly firstScreen: ScreenName }) {
  const [screen, setScreen] = useState(firstScreen);
  const [answers, setAnswers] = useState(FIRST_ANSWERS);
  const [draft, setDraft] = useState<ProfileSettings | null>(null);
  const [listsPart, setListsPart] = useState<ListsPart>('bring');
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
  const go = (next: ScreenName) => {
    setDraft(null);
    setListsPart('bring');
    setScreen(next);
  };
  const goToLists = (part: ListsPart) => {
    go('lists');
    setListsPart(part);
  };
  const startProfile = (settings: ProfileSettings) => {
    go('profiles');
    setDraft(settings);
  };
  const goToBench = () => go('bench');
  return (
    <ScanDeskAround isOnBench={screen === 'bench'}>
      <div className={cx('shell')}>
        <PracticeBanner />
        <LogFailedBanner />
        <DamagedNote />
        <Header screen={screen} onGo={go} onShow={setDialog} />
        {screen !== 'bench' && <ScanElsewhere onGoToBench={goToBench} />}
        <UnloggedNote />
        <MissedNote />
        <LowSpaceNote />
        <AutoExportFailing />
        <main className={cx('screen')} data-screen={screen}>
          <GoToListsContext value={goToLists}>
            <ScreenGuard key={screen}>
              {screen === 'bench' && (
                <BenchScreen
                  onMakeProfile={() => go('profiles')}
                  onReadiness={() => go('readiness')}
                />
              )}
              {screen === 'guide' && (
                <GuideScreen
                  answers={answers}
                  onAnswers={setAnswers}
                  onStartProfile={startProfile}
                />
              )}
              {screen === 'profiles' && <ProfilesScreen draft={draft} />}
              {screen === 'readiness' && <ReadinessScreen />}
              {screen === 'exports' && <ExportScreen />}
              {screen === 'reconcile' && <ReconcileScreen />}
              {screen === 'history' && <HistoryScreen />}
              {screen === 'benchCheck' && <BenchCheckScreen />}
              {screen === 'lists' && <ListsScreen key={listsPart} first={listsPart} />}
              {screen === 'sessions' && <SessionsScreen onGoToBench={goToBench} />}
            </ScreenGuard>
          </GoToListsContext>
        </main>
        <LogHealthLine />
        <Announcements />
        {dialog === 'keys' && <KeysOverlay onClose={() => setDialog(null)} />}
        {dialog === 'about' && <AboutDialog onClose={() => setDialog(null)} />}
      </div>
    </ScanDeskAround>
  );
}
