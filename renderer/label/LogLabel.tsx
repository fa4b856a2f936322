import { useState } from 'react';

import type { PendingScan } from '../../enrollment/scan/scan-outcome.ts';
import { useOffer } from '../state/commands.ts';
import { useBench } from '../state/use-bench.ts';
import { LabelDialog } from './LabelDialog.tsx';

/** Logs a Mac from its label when a person says so, never by itself: the scan that waits, or another. */
export function LogLabel() {
  const hasSession = useBench((state) => state.openSession !== null);
  const pending = useBench((state) => state.pendingScan);
  const [asked, setAsked] = useState<{ readonly scan: PendingScan | null } | null>(null);
  useOffer({ logLabel: hasSession ? () => setAsked({ scan: pending }) : undefined });
  return asked && hasSession ? (
    <LabelDialog scan={asked.scan} onClose={() => setAsked(null)} />
  ) : null;
}
