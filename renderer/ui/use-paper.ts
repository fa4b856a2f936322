import { useEffect, useState } from 'react';

import type { Result } from '../../contract/failure.ts';

interface Job {
  readonly jobId: string;
}

/**
 * What a page that is printed draws, null until it is there; `tellDrawn` is called once all of it is
 * on the page. A page that has nothing to draw, or a code that cannot be drawn, closes itself, so that
 * main says at once that nothing was printed.
 */
export function usePaper<Sheet>(
  read: (job: Job) => Promise<Result<Sheet>>,
  tellDrawn: (job: Job) => Promise<unknown>,
  jobId: string,
): Sheet | null {
  const [sheet, setSheet] = useState<Sheet | null>(null);
  useEffect(() => {
    read({ jobId })
      .then((answer) => (answer.ok ? setSheet(answer.value) : window.close()))
      .catch(() => window.close());
  }, [read, jobId]);
  useEffect(() => {
    if (sheet === null) return;
    drawn()
      .then(() => tellDrawn({ jobId }))
      .catch(() => window.close());
  }, [sheet, tellDrawn, jobId]);
  return sheet;
}

/** Every code is an image of its own; paper must not be printed before the last one is there. */
async function drawn(): Promise<void> {
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode()));
}
