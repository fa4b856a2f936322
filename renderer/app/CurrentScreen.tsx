import { assertNever } from '../../enrollment/assert-never.ts';
import { BenchCheckScreen } from '../bench-check/BenchCheckScreen.tsx';
import { BenchScreen } from '../bench/board/BenchScreen.tsx';
import { ExportScreen } from '../export/ExportScreen.tsx';
import { GuideScreen } from '../guide/GuideScreen.tsx';
import { HistoryScreen } from '../history/HistoryScreen.tsx';
import { ListsScreen } from '../lists/ListsScreen.tsx';
import { ProfilesScreen } from '../profiles/ProfilesScreen.tsx';
import { ReadinessScreen } from '../readiness/ReadinessScreen.tsx';
import { ReconcileScreen } from '../reconcile/ReconcileScreen.tsx';
import { SessionsScreen } from '../sessions/SessionsScreen.tsx';
import type { Screens } from './use-screens.ts';

/** The open screen. */
export function CurrentScreen({ place }: { readonly place: Screens }) {
  const { screen, go, answers, setAnswers, startProfile, draft, listsPart } = place;
  switch (screen) {
    case 'bench':
      return (
        <BenchScreen onMakeProfile={() => go('profiles')} onReadiness={() => go('readiness')} />
      );
    case 'guide':
      return <GuideScreen answers={answers} onAnswers={setAnswers} onStartProfile={startProfile} />;
    case 'profiles':
      return <ProfilesScreen draft={draft} />;
    case 'readiness':
      return <ReadinessScreen />;
    case 'lists':
      return <ListsScreen key={listsPart} first={listsPart} />;
    case 'sessions':
      return <SessionsScreen onGoToBench={() => go('bench')} />;
    case 'exports':
      return <ExportScreen />;
    case 'reconcile':
      return <ReconcileScreen />;
    case 'history':
      return <HistoryScreen />;
    case 'benchCheck':
      return <BenchCheckScreen />;
    default:
      return assertNever(screen);
  }
}
