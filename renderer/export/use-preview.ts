import { useEffect, useState } from 'react';

import type { OrderPreview } from '../../enrollment/export/order-preview.ts';
import type { ExportOrder } from '../../enrollment/ledger/export-order.ts';
import { useBridge } from '../state/use-bench.ts';
import type { Answer } from './use-answer.ts';

/** A person who types or clicks on is not asked about every step. */
const PAUSE_MS = 150;

/** What an order would write, shortly after it stopped changing; the last answer stays until then. */
export function usePreview(order: ExportOrder): Answer<OrderPreview> & { readonly isOld: boolean } {
  const { previewExport } = useBridge();
  const [shown, setShown] = useState<{
    readonly order: ExportOrder | null;
    readonly answer: Answer<OrderPreview>;
  }>({ order: null, answer: { kind: 'loading' } });
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      void previewExport(order).then((result) => {
        if (!isCurrent) return;
        const answer: Answer<OrderPreview> = result.ok
          ? { kind: 'here', value: result.value }
          : { kind: 'failed', failure: result.failure };
        setShown({ order, answer });
      });
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [order, previewExport]);
  return { ...shown.answer, isOld: shown.order !== order };
}
