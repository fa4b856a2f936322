import { createContext } from 'react';

import type { BenchBridge } from '../../contract/bridge.ts';
import type { Words } from '../../words/catalogue.ts';
import { en } from '../../words/en.ts';
import { createFormats, type Formats } from '../../words/formats.ts';
import type { BenchStore } from './bench-store.ts';
import type { ViewSettings } from './view-settings.ts';

/** What every screen depends on; the gallery and tests provide fixtures. */
export interface Surroundings {
  readonly bridge: BenchBridge;
  readonly store: BenchStore;
  readonly view: ViewSettings;
  /** UTC ms; fixed in the gallery. */
  readonly nowMs: () => number;
}

export interface Language {
  readonly words: Words;
  readonly formats: Formats;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);
export const LanguageContext = createContext<Language>({
  words: en,
  formats: createFormats('en-GB'),
});
