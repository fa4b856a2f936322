import { useEffect, useState } from 'react';

import type { BenchBridge } from '../../contract/bridge.ts';
import type { ReportPage } from '../../contract/files.ts';
import { ReportSheet } from './ReportSheet.tsx';

interface PrintedReportProps {
  readonly bridge: Pick<BenchBridge, 'readReportPage' | 'reportDrawn'>;
  readonly jobId: string;
}

/** The hidden page that is printed: asks for its report, draws it, and says when it has. */
export function PrintedReport({ bridge, jobId }: PrintedReportProps) {
  const [page, setPage] = useState<ReportPage | null>(null);
  useEffect(() => {
    document.documentElement.dataset['theme'] = 'light';
    void bridge.readReportPage({ jobId }).then((read) => read.ok && setPage(read.value));
  }, [bridge, jobId]);
  useEffect(() => {
    if (page !== null) void document.fonts.ready.then(() => bridge.reportDrawn({ jobId }));
  }, [bridge, jobId, page]);
  return page === null ? null : <ReportSheet page={page} />;
}
