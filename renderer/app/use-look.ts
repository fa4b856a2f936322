import { useEffect } from 'react';

import { useView } from '../state/use-view.ts';

/** Gives the page the colors, the row height and the text size of the view settings. */
export function useLook(): void {
  const [{ theme, density, textSize }] = useView();
  useEffect(() => {
    const { dataset, style } = document.documentElement;
    Object.assign(dataset, { theme, density });
    // Every text and every length in rem follows it.
    style.fontSize = `${String(textSize)}%`;
  }, [theme, density, textSize]);
}
