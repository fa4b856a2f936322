import { useMemo, useState, type ReactNode } from 'react';

import { WantedContext, type Wanted } from '../state/wanted.ts';

/** Around the window: hands what was found to the place that shows it. */
export function WantedProvider({ children }: { readonly children: ReactNode }) {
  const [wanted, want] = useState<Wanted | null>(null);
  const desk = useMemo(() => ({ wanted, want }), [wanted]);
  return <WantedContext value={desk}>{children}</WantedContext>;
}
