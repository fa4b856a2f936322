import { use, useSyncExternalStore } from 'react';

import type { BenchState } from './bench-state.ts';
import { LanguageContext, SurroundingsContext, type Surroundings } from './contexts.ts';

/** Bridge, store, view settings and clock of this window. */
export function useSurroundings(): Surroundings {
  const surroundings = use(SurroundingsContext);
  if (surroundings === null) throw new Error('No bench around this component');
  return surroundings;
}

export const useBridge = () => useSurroundings().bridge;
export const useWords = () => use(LanguageContext).words;
export const useFormats = () => use(LanguageContext).formats;

/** A part of the bench; renders again only when that part is another object. */
export function useBench<Part>(select: (state: BenchState) => Part): Part {
  const { store } = useSurroundings();
  return useSyncExternalStore(store.subscribe, () => {
    const status = store.getStatus();
    if (status.kind !== 'ready') throw new Error('The bench is still starting');
    return select(status.state);
  });
}

export function useBenchStatus() {
  const { store } = useSurroundings();
  return useSyncExternalStore(store.subscribe, store.getStatus);
}
