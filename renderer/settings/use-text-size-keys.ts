import { useEffect } from 'react';

import { TEXT_SIZE } from '../state/view-settings.ts';
import { useView } from '../state/use-view.ts';

/** `=` is the key of `+` where plus needs Shift, `_` that of `-` with Shift held. */
const STEPS: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1, _: -1 };

/** ⌘+, ⌘- and ⌘0, or Ctrl, change the text size, in every sheet and dialog too. */
export function useTextSizeKeys(): void {
  const [{ textSize }, change] = useView();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.metaKey || event.ctrlKey) || event.altKey) return;
      const { step, start } = TEXT_SIZE;
      const direction = STEPS[event.key];
      if (direction === undefined && event.key !== '0') return;
      event.preventDefault();
      change({ textSize: direction === undefined ? start : textSize + direction * step });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [textSize, change]);
}
