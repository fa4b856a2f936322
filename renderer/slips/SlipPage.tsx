import type { BenchBridge } from '../../contract/bridge.ts';
import { usePaper } from '../ui/use-paper.ts';
import { SlipSheetView } from './SlipSheetView.tsx';

interface SlipPageProps {
  readonly bridge: Pick<BenchBridge, 'readSlips' | 'slipsDrawn'>;
  readonly jobId: string;
}

/** The hidden page of hand-off slips that is printed. */
export function SlipPage({ bridge, jobId }: SlipPageProps) {
  const sheet = usePaper(bridge.readSlips, bridge.slipsDrawn, jobId);
  return sheet === null ? null : <SlipSheetView sheet={sheet} />;
}
