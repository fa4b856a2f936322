import { useCallback } from 'react';

import type { OrderPreview } from '../../enrollment/export/order-preview.ts';
import type { ExportOrder } from '../../enrollment/export-order.ts';
import { useAnswer, type Answer } from '../state/use-answer.ts';
import { useBridge } from '../state/use-bench.ts';
import { useSettled } from '../state/use-settled.ts';

/** Avoids a request for every keystroke and click. */
const PAUSE_MS = 150;

/**
 * What an order would write, shortly after its last change; the previous answer stays until then.
 */
export function usePreview(order: ExportOrder): Answer<OrderPreview> & { readonly isOld: boolean } {
  const { previewExport } = useBridge();
  const settled = useSettled(order, PAUSE_MS);
  const { answer, isAsking } = useAnswer(
    useCallback(() => previewExport(settled), [previewExport, settled]),
  );
  return { ...answer, isOld: isAsking || settled !== order };
}
