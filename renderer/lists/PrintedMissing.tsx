import { useEffect, useState } from 'react';

import type { BenchBridge } from '../../contract/bridge.ts';
import type { MissingPage } from '../../contract/lists.ts';
import { MissingSheet } from './MissingSheet.tsx';

interface PrintedMissingProps {
  readonly bridge: Pick<BenchBridge, 'readMissingPage' | 'missingDrawn'>;
  readonly jobId: string;
}

/** The hidden page that is printed: asks for what is missing, draws it, and says when it has. */
export function PrintedMissing({ bridge, jobId }: PrintedMissingProps) {
  const [page, setPage] = useState<MissingPage | null>(null);
  useEffect(() => {
    document.documentElement.dataset['theme'] = 'light';
    void bridge.readMissingPage({ jobId }).then((read) => read.ok && setPage(read.value));
  }, [bridge, jobId]);
  useEffect(() => {
    if (page !== null) void document.fonts.ready.then(() => bridge.missingDrawn({ jobId }));
  }, [bridge, jobId, page]);
  return page === null ? null : <MissingSheet page={page} />;
}
