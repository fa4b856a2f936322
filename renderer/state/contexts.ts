import { createContext } from 'react';

import type { BenchBridge } from '../../contract/bridge.ts';
import { languageNamed, type Language } from '../../words/languages.ts';
import type { BenchStore } from './bench-store.ts';
import type { ViewSettings } from './view-settings.ts';

/** What every screen depends on; the gallery and tests provide fixtures. */
export interface Surroundings {
  readonly bridge: BenchBridge;
  /** The same, asking nobody for a name: a scanner would type into the question. */
  readonly quietBridge?: BenchBridge;
  readonly store: BenchStore;
  readonly view: ViewSettings;
  /** UTC ms; fixed in the gallery. */
  readonly nowMs: () => number;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);
export const LanguageContext = createContext<Language>(languageNamed('en'));
