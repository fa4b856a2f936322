import { useEffect, useState } from 'react';

import type { BenchBridge } from '../../contract/bridge.ts';
import type { SlipSheet } from '../../enrollment/slip.ts';
import { SlipSheetView } from './SlipSheetView.tsx';

interface SlipPageProps {
  readonly bridge: Pick<BenchBridge, 'readSlips' | 'slipsDrawn'>;
  readonly jobId: string;
}

/** The hidden page that is printed: asks for its slips, draws them, and says when it has. */
export function SlipPage({ bridge, jobId }: SlipPageProps) {
  const [sheet, setSheet] = useState<SlipSheet | null>(null);
  useEffect(() => {
    void bridge.readSlips({ jobId }).then((read) => read.ok && setSheet(read.value));
  }, [bridge, jobId]);
  useEffect(() => {
    if (sheet === null) return;
    void drawn().then(() => bridge.slipsDrawn({ jobId }));
  }, [bridge, jobId, sheet]);
  return sheet === null ? null : <SlipSheetView sheet={sheet} />;
}

/** Every code is an image of its own; paper must not be printed before the last one is there. */
const drawn = (): Promise<unknown> =>
  Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode())]);
