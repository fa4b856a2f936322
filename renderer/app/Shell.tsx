import { useState } from 'react';

import { AutoExportFailing } from '../export/AutoExportFailing.tsx';
import { DamagedNote } from '../log/DamagedNote.tsx';
import { LogFailedBanner } from '../log/LogFailedBanner.tsx';
import { LogHealthLine } from '../log/LogHealthLine.tsx';
import { LowSpaceNote } from '../log/LowSpaceNote.tsx';
import { MissedNote } from '../log/MissedNote.tsx';
import { UnloggedNote } from '../log/UnloggedNote.tsx';
import { ScanProvider } from '../scan/ScanProvider.tsx';
import { ScanElsewhere } from '../scan/ScanElsewhere.tsx';
import { useSettings } from '../settings/use-settings.ts';
import { useSummons } from '../settings/use-summons.ts';
import { CommandDeskContext, createCommandDesk, useOffer } from '../state/commands.ts';
import { NavigationContext, useNavigation } from '../state/navigation.ts';
import { useShortcuts } from '../state/use-shortcuts.ts';
import { Announcements } from './Announcements.tsx';
import { CurrentPlace } from './CurrentPlace.tsx';
import { CurrentSheet } from './CurrentSheet.tsx';
import { ScreenGuard } from './ScreenGuard.tsx';
import styles from './Shell.module.css';
import { TopBar } from './TopBar.tsx';
import { useCommandKeys } from './use-command-keys.ts';
import { useSingleClicks } from './use-single-clicks.ts';
import { useWhere, type FirstPlace } from './use-where.ts';

/** What surrounds every place: top bar, sheets, keys, announcements. */
export function Shell({ first }: { readonly first: FirstPlace }) {
  const where = useWhere(first);
  const [desk] = useState(createCommandDesk);
  const { place, go } = where.navigation;
  useSingleClicks();
  return (
    <CommandDeskContext value={desk}>
      <NavigationContext value={where.navigation}>
        <ScanProvider isOnBench={place === 'bench'}>
          <WindowCommands />
          <div className={styles.shell}>
            <TopBar />
            <LogFailedBanner />
            <DamagedNote />
            {place !== 'bench' && <ScanElsewhere onGoToBench={() => go('bench')} />}
            <UnloggedNote />
            <MissedNote />
            <LowSpaceNote />
            <AutoExportFailing />
            <main className={styles.place} data-place={place}>
              <ScreenGuard key={place}>
                <CurrentPlace where={where} />
              </ScreenGuard>
            </main>
            <LogHealthLine />
            <Announcements />
            <CurrentSheet />
          </div>
        </ScanProvider>
      </NavigationContext>
    </CommandDeskContext>
  );
}

/** What can be done anywhere in the window. */
function WindowCommands() {
  const { go, goToSetup, show } = useNavigation();
  const keys = (): void => show({ kind: 'keys' });
  useOffer({
    about: () => show({ kind: 'about' }),
    settings: () => show({ kind: 'settings' }),
    newSession: () => show({ kind: 'newSession' }),
    import: () => show({ kind: 'import', part: 'bring' }),
    handOver: () => show({ kind: 'handOver' }),
    print: () => show({ kind: 'print' }),
    log: () => show({ kind: 'settings', part: 'data' }),
    goBench: () => go('bench'),
    goSessions: () => go('sessions'),
    goSetup: () => go('setup'),
    guide: () => goToSetup({ part: 'guide' }),
    whyNotHere: () => show({ kind: 'why' }),
    keys,
  });
  useSettings();
  useSummons(() => go('bench'));
  useShortcuts({ '?': keys });
  useCommandKeys();
  return null;
}
