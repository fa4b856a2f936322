import { useState } from 'react';

import { RecordingCommands } from '../bench-check/RecordingCommands.tsx';
import { PendingEntry } from '../find/PendingEntry.tsx';
import { FindField } from '../find/FindField.tsx';
import { WantedProvider } from '../find/WantedProvider.tsx';
import { DropAnywhere } from '../import/DropAnywhere.tsx';
import { LogLabel } from '../label/LogLabel.tsx';
import { PracticeCommands } from '../practice/PracticeCommands.tsx';
import { ScanProvider } from '../scan/ScanProvider.tsx';
import { useSettings } from '../settings/use-settings.ts';
import { useSummons } from '../settings/use-summons.ts';
import { CommandDeskContext, createCommandDesk, useOffer } from '../state/commands.ts';
import { NavigationContext, useNavigation } from '../state/navigation.ts';
import { useBridge } from '../state/use-bench.ts';
import { useShortcuts } from '../state/use-shortcuts.ts';
import { Announcements } from './Announcements.tsx';
import { CurrentPlace } from './CurrentPlace.tsx';
import { CurrentSheet } from './CurrentSheet.tsx';
import { ScreenGuard } from './ScreenGuard.tsx';
import { coverNow } from './is-covered.ts';
import styles from './Shell.module.css';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';
import { useCloseDay } from './use-close-day.ts';
import { useCommandKeys } from './use-command-keys.ts';
import { useMenuBar } from './use-menu-bar.ts';
import { useSingleClicks } from './use-single-clicks.ts';
import { useTextSize } from './use-text-size.ts';
import { useCounts } from './use-counts.ts';
import { useWhere, type FirstPlace, type Where } from './use-where.ts';

/** What surrounds every place: top bar, sheets, keys, announcements. */
export function Shell({ first }: { readonly first: FirstPlace }) {
  const where = useWhere(first);
  const [desk] = useState(createCommandDesk);
  useSingleClicks();
  return (
    <CommandDeskContext value={desk}>
      <NavigationContext value={where.navigation}>
        <WantedProvider>
          <ScanProvider isOnBench={where.navigation.place === 'bench'}>
            <WindowCommands />
            <PracticeCommands />
            <RecordingCommands />
            <LogLabel />
            <Frame where={where} />
          </ScanProvider>
        </WantedProvider>
      </NavigationContext>
    </CommandDeskContext>
  );
}

/** The bars, the place between them, and the sheet over it. */
function Frame({ where }: { readonly where: Where }) {
  const { navigation, setup, setAnswers, startProfile } = where;
  const { place } = navigation;
  const { needYou, here } = useCounts();
  return (
    <div className={styles.shell}>
      <TopBar needYou={needYou} field={<FindField />} />
      <main className={styles.place} data-place={place}>
        <ScreenGuard key={place}>
          <CurrentPlace {...{ place, setup, setAnswers, startProfile }} />
        </ScreenGuard>
      </main>
      <StatusBar here={here} pending={<PendingEntry />} />
      <Announcements />
      <CurrentSheet />
      <DropAnywhere isAsked={() => coverNow() === 'question'} />
    </div>
  );
}

/** What can be done anywhere in the window. */
function WindowCommands() {
  const { go, goToSetup, show } = useNavigation();
  const closeDay = useCloseDay();
  const { toggleWall } = useBridge();
  const textSize = useTextSize();
  const keys = (): void => show({ kind: 'keys' });
  useOffer({
    about: () => show({ kind: 'about' }),
    settings: () => show({ kind: 'settings' }),
    newSession: () => show({ kind: 'newSession' }),
    import: () => show({ kind: 'import' }),
    handOver: () => show({ kind: 'handOver' }),
    print: () => show({ kind: 'print' }),
    log: () => show({ kind: 'settings', part: 'data' }),
    closeDay,
    ...textSize,
    goBench: () => go('bench'),
    goSessions: () => go('sessions'),
    goSetup: () => go('setup'),
    wall: () => void toggleWall(),
    guide: () => goToSetup({ part: 'guide' }),
    whyNotHere: () => show({ kind: 'why' }),
    keys,
  });
  useSettings();
  useSummons(() => go('bench'));
  useShortcuts({ '?': keys });
  useCommandKeys();
  useMenuBar();
  return null;
}
