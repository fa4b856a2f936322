import { useEffect, useEffectEvent } from 'react';

import { useNavigation } from '../state/navigation.ts';
import { useWords } from '../state/use-bench.ts';
import { useToasts } from '../ui/toasts/toast.ts';
import { useScanState } from './scan-context.ts';

const NAME = 'scan-elsewhere';

/** Says in other places that a scan had no effect there. */
export function ScanElsewhere() {
  const words = useWords().scan;
  const { note } = useScanState();
  const { show } = useToasts();
  const { go } = useNavigation();
  const tell = useEffectEvent((raw: string) =>
    show({
      name: NAME,
      text: `${raw}: ${words.elsewhere}`,
      action: { label: words.goToBench, run: () => go('bench') },
    }),
  );
  useEffect(() => {
    if (note?.kind === 'untaken' && note.why === 'elsewhere') tell(note.raw);
  }, [note]);
  return null;
}
