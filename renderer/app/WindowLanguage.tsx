import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';

import type { BenchBridge } from '../../contract/bridge.ts';
import { chosenLanguage, languageNamed } from '../../words/languages.ts';
import { LanguageContext } from '../state/contexts.ts';
import type { ViewSettings } from '../state/view-settings.ts';

interface WindowLanguageProps {
  readonly view: ViewSettings;
  /** Whom to tell, so that questions and menus follow; null where the page only shows. */
  readonly bridge: Pick<BenchBridge, 'chooseLanguage'> | null;
  readonly children: ReactNode;
}

/** Gives a page the language of the view settings. */
export function WindowLanguage({ view, bridge, children }: WindowLanguageProps) {
  const choice = useSyncExternalStore(view.subscribe, () => view.get().language);
  const name = chosenLanguage(choice, window.navigator.languages);
  const language = useMemo(() => languageNamed(name), [name]);
  useEffect(() => {
    document.documentElement.lang = name;
    // A failure leaves main in its language, which is no reason to disturb the bench.
    void bridge?.chooseLanguage({ language: name });
  }, [bridge, name]);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}
