import { useEffect, useState } from 'react';

import type { BenchBridge } from '../../contract/bridge.ts';
import type { Sheet } from '../../contract/paper.ts';

/**
 * What a page that is printed draws, null until it is there; main is told once all of it is on the page. A
 * page that has nothing to draw, or a code that cannot be drawn, closes itself, so that main says at once
 * that nothing was printed.
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

/** Every code is an image of its own; paper must not be printed before the last one is there. */
async function drawn(): Promise<void> {
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode()));
}
