import { useEffect, useState } from 'react';

import type { BenchBridge } from '../../contract/bridge.ts';
import type { Sheet } from '../../contract/paper.ts';

/**
 * The sheet to print, null until it is loaded; main is notified once it is fully on the page. A
 * page without a sheet, or with a code that cannot be drawn, closes itself, so that main reports at
 * once that nothing was printed.
 */
export function usePaper(
  { readSheet, sheetDrawn }: Pick<BenchBridge, 'readSheet' | 'sheetDrawn'>,
  jobId: string,
): Sheet | null {
  const [sheet, setSheet] = useState<Sheet | null>(null);
  useEffect(() => {
    readSheet({ jobId })
      .then((answer) => (answer.ok ? setSheet(answer.value) : window.close()))
      .catch(() => window.close());
  }, [readSheet, jobId]);
  useEffect(() => {
    if (sheet === null) return;
    drawn()
      .then(() => sheetDrawn({ jobId }))
      .catch(() => window.close());
  }, [sheet, sheetDrawn, jobId]);
  return sheet;
}

/** Every code is an image; the sheet must not be printed before the last one is loaded. */
async function drawn(): Promise<void> {
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode()));
}
