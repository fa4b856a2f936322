import { TEXT_SIZE } from '../state/view-settings.ts';
import { useView } from '../state/use-view.ts';

/** The commands of the menus that change the size of all text. */
export function useTextSize() {
  const [{ textSize }, change] = useView();
  const { step, start, min, max } = TEXT_SIZE;
  return {
    textLarger: () => change({ textSize: Math.min(max, textSize + step) }),
    textSmaller: () => change({ textSize: Math.max(min, textSize - step) }),
    textReset: () => change({ textSize: start }),
  };
}
