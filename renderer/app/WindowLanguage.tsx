import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';

import type { BenchBridge } from '../../contract/bridge.ts';
import {
  chosenLanguage,
  languageNamed,
  loadLanguage,
  type LanguageName,
} from '../../words/languages.ts';
import { LanguageContext } from '../state/contexts.ts';
import type { ViewSettings } from '../state/view-settings.ts';

interface WindowLanguageProps {
  readonly view: ViewSettings;
  /** Whom to tell, so that questions and menus follow; null where the page only shows. */
  readonly bridge: Pick<BenchBridge, 'chooseLanguage'> | null;
  readonly children: ReactNode;
}

/** Loads what a page is shown in first; before it is drawn, so that no other language flashes. */
export const loadFirstLanguage = (view: ViewSettings): Promise<void> =>
  loadLanguage(chosenLanguage(view.get().language, window.navigator.languages));

/** The newest language whose words are loaded; at first, {@link loadFirstLanguage} has done so. */
function useLoaded(wanted: LanguageName): LanguageName {
  const [shown, show] = useState(wanted);
  useEffect(() => {
    let isWanted = true;
    void loadLanguage(wanted).then(() => isWanted && show(wanted));
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  return shown;
}

/** Gives a page the language of the view settings. */
export function WindowLanguage({ view, bridge, children }: WindowLanguageProps) {
  const choice = useSyncExternalStore(view.subscribe, () => view.get().language);
  const name = useLoaded(chosenLanguage(choice, window.navigator.languages));
  const language = useMemo(() => languageNamed(name), [name]);
  useEffect(() => {
    document.documentElement.lang = name;
    // A failure leaves main in its language, which is no reason to disturb the bench.
    void bridge?.chooseLanguage({ language: name });
  }, [bridge, name]);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}
