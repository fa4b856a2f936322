import { useCallback, useMemo, useState, type ReactNode } from 'react';

import { ListTextContext, type ListTextDesk } from '../state/list-text.ts';
import { WantedContext, type Wanted } from '../state/wanted.ts';

/** Around the window: hands what was found, or a text, to the place that shows it. */
export function WantedProvider({ children }: { readonly children: ReactNode }) {
  const [wanted, want] = useState<Wanted | null>(null);
  const desk = useMemo(() => ({ wanted, want }), [wanted]);
  const [offered, setOffered] = useState<Pick<ListTextDesk, 'narrow'>>({ narrow: null });
  const offer = useCallback<ListTextDesk['offer']>((narrow) => {
    const own = { narrow };
    setOffered(own);
    return () => setOffered((now) => (now === own ? { narrow: null } : now));
  }, []);
  const list = useMemo(() => ({ ...offered, offer }), [offered, offer]);
  return (
    <WantedContext value={desk}>
      <ListTextContext value={list}>{children}</ListTextContext>
    </WantedContext>
  );
}
