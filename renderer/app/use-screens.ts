import { useState } from 'react';

import type { MethodAnswers } from '../../enrollment/guide/method-answers.ts';
import type { ProfileSettings } from '../../enrollment/profile.ts';
import { FIRST_ANSWERS } from '../guide/first-answers.ts';
import type { ListsPart } from '../lists/go-to-lists.ts';
import type { ScreenName } from './screen-name.ts';

/** The current screen, its initial state, and the ways to another one. */
export interface Screens {
  readonly screen: ScreenName;
  /** Answers given to the guide; kept while other screens are open. */
  readonly answers: MethodAnswers;
  readonly setAnswers: (answers: MethodAnswers) => void;
  /** A profile begun by the guide, or null. */
  readonly draft: ProfileSettings | null;
  readonly listsPart: ListsPart;
  readonly go: (next: ScreenName) => void;
  readonly goToLists: (part: ListsPart) => void;
  readonly startProfile: (settings: ProfileSettings) => void;
}

export function useScreens(firstScreen: ScreenName): Screens {
  const [screen, setScreen] = useState(firstScreen);
  const [answers, setAnswers] = useState(FIRST_ANSWERS);
  const [draft, setDraft] = useState<ProfileSettings | null>(null);
  const [listsPart, setListsPart] = useState<ListsPart>('bring');
  const go = (next: ScreenName): void => {
    setDraft(null);
    setListsPart('bring');
    setScreen(next);
  };
  return {
    screen,
    answers,
    setAnswers,
    draft,
    listsPart,
    go,
    goToLists: (part) => {
      go('lists');
      setListsPart(part);
    },
    startProfile: (settings) => {
      go('profiles');
      setDraft(settings);
    },
  };
}
