import { useCallback, useMemo, useState } from 'react';

import type { MethodAnswers } from '../../enrollment/guide/method-answers.ts';
import type { ProfileSettings } from '../../enrollment/profile.ts';
import { FIRST_ANSWERS } from '../guide/first-answers.ts';
import type {
  BenchFact,
  Navigation,
  OpenSheet,
  Place,
  SessionTab,
  SetupTarget,
} from '../state/navigation.ts';

/** Where the window opens; on the bench, with nothing over it, unless told otherwise. */
export interface FirstPlace {
  readonly place?: Place;
  readonly setup?: SetupTarget;
  readonly sheet?: OpenSheet;
}

/** What Setup shows; kept while a person is elsewhere. */
export interface SetupState extends SetupTarget {
  /** Answers given to the guide. */
  readonly answers: MethodAnswers;
  /** A profile begun by the guide, or null. */
  readonly draft: ProfileSettings | null;
  /** Changes with each way into Setup, so that what was open there is not open again. */
  readonly visit: number;
}

export interface Where {
  readonly navigation: Navigation;
  readonly setup: SetupState;
  readonly setAnswers: (answers: MethodAnswers) => void;
  readonly startProfile: (settings: ProfileSettings) => void;
}

/** The place, what lies over it, and what Setup shows. */
export function useWhere(first: FirstPlace): Where {
  const [place, setPlace] = useState(first.place ?? 'bench');
  const [sheet, setSheet] = useState(first.sheet ?? null);
  const [sessionId, setSessionId] = useState<string | null>(null);
  const [sessionTab, setSessionTab] = useState<SessionTab>('devices');
  const [asked, setAsked] = useState<Navigation['asked']>(null);
  const [setup, setSetup] = useState<SetupState>({
    part: 'profiles',
    ...first.setup,
    answers: FIRST_ANSWERS,
    draft: null,
    visit: 0,
  });
  const navigation = useMemo<Navigation>(() => {
    const go = (next: Place): void => {
      setSheet(null);
      setAsked(null);
      setPlace(next);
      setSessionId(null);
      if (next !== 'setup') setSetup((last) => ({ ...last, draft: null, visit: last.visit + 1 }));
    };
    const goToDevices = (fact: BenchFact): void => {
      go('bench');
      setAsked({ fact });
    };
    const goToSetup = ({ part, profileId, tab }: SetupTarget): void => {
      setSheet(null);
      setPlace('setup');
      setSetup(({ answers, visit }) => ({
        part,
        ...(profileId !== undefined && { profileId }),
        ...(tab !== undefined && { tab }),
        answers,
        draft: null,
        visit: visit + 1,
      }));
    };
    const goToSession = (id: string, tab: SessionTab = 'devices'): void => {
      go('sessions');
      setSessionId(id);
      setSessionTab(tab);
    };
    const close = (): void => setSheet(null);
    const ways = { go, goToDevices, goToSetup, goToSession, show: setSheet, close };
    return { place, sheet, sessionId, sessionTab, asked, ...ways };
  }, [place, sheet, sessionId, sessionTab, asked]);
  const setAnswers = useCallback<Where['setAnswers']>(
    (answers) => setSetup((last) => ({ ...last, answers })),
    [],
  );
  const startProfile = useCallback<Where['startProfile']>(
    (draft) =>
      setSetup(({ answers, visit }) => ({ part: 'profiles', answers, draft, visit: visit + 1 })),
    [],
  );
  return { navigation, setup, setAnswers, startProfile };
}
