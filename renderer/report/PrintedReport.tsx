import { useEffect } from 'react';

import type { BenchBridge } from '../../contract/bridge.ts';
import { usePaper } from '../ui/use-paper.ts';
import { ReportSheet } from './ReportSheet.tsx';

interface PrintedReportProps {
  readonly bridge: Pick<BenchBridge, 'readReportPage' | 'reportDrawn'>;
  readonly jobId: string;
}

/** The hidden page of a report that is printed; paper is light. */
export function PrintedReport({ bridge, jobId }: PrintedReportProps) {
  useEffect(() => {
    document.documentElement.dataset['theme'] = 'light';
  }, []);
  const page = usePaper(bridge.readReportPage, bridge.reportDrawn, jobId);
  return page === null ? null : <ReportSheet page={page} />;
}
