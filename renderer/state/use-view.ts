import { useSyncExternalStore } from 'react';

import { useSurroundings } from './use-bench.ts';
import type { ViewChoices } from './view-settings.ts';

/** The view settings of this window, and how to change them. */
export function useView(): readonly [ViewChoices, (change: Partial<ViewChoices>) => void] {
  const { view } = useSurroundings();
  return [useSyncExternalStore(view.subscribe, view.get), view.set];
}
