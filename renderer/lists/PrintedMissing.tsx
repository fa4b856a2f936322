import { useEffect } from 'react';

import type { BenchBridge } from '../../contract/bridge.ts';
import { usePaper } from '../ui/use-paper.ts';
import { MissingSheet } from './MissingSheet.tsx';

interface PrintedMissingProps {
  readonly bridge: Pick<BenchBridge, 'readMissingPage' | 'missingDrawn'>;
  readonly jobId: string;
}

/** The hidden page of what is missing that is printed; paper is light. */
export function PrintedMissing({ bridge, jobId }: PrintedMissingProps) {
  useEffect(() => {
    document.documentElement.dataset['theme'] = 'light';
  }, []);
  const page = usePaper(bridge.readMissingPage, bridge.missingDrawn, jobId);
  return page === null ? null : <MissingSheet page={page} />;
}
