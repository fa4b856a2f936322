import { memo } from 'react';

import { BenchScreen } from '../bench/board/BenchScreen.tsx';
import { SessionsScreen } from '../sessions/SessionsScreen.tsx';
import { SetupScreen } from '../setup/SetupScreen.tsx';
import type { Place } from '../state/navigation.ts';
import type { Where } from './use-where.ts';

interface CurrentPlaceProps extends Pick<Where, 'setup' | 'setAnswers' | 'startProfile'> {
  readonly place: Place;
}

/** The place in which a person is; what the bars around it count does not render it again. */
export const CurrentPlace = memo(function CurrentPlace(props: CurrentPlaceProps) {
  const { place, setup, setAnswers, startProfile } = props;
  switch (place) {
    case 'bench':
      return <BenchScreen />;
    case 'sessions':
      return <SessionsScreen />;
    case 'setup':
      return <SetupScreen setup={setup} onAnswers={setAnswers} onStartProfile={startProfile} />;
  }
});
