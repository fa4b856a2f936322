import { BenchScreen } from '../bench/board/BenchScreen.tsx';
import { SessionsScreen } from '../sessions/SessionsScreen.tsx';
import { SetupScreen } from '../setup/SetupScreen.tsx';
import type { Where } from './use-where.ts';

/** The place in which a person is. */
export function CurrentPlace({ where }: { readonly where: Where }) {
  const { navigation, setup, setAnswers, startProfile } = where;
  switch (navigation.place) {
    case 'bench':
      return <BenchScreen />;
    case 'sessions':
      return <SessionsScreen />;
    case 'setup':
      return <SetupScreen setup={setup} onAnswers={setAnswers} onStartProfile={startProfile} />;
  }
}
