import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';

import { useWords } from '../../state/use-bench.ts';
import { useView } from '../../state/use-view.ts';
import { SIDE_WIDTH } from '../../state/view-settings.ts';
import styles from './SidePane.module.css';

const STEP_PX = 24;

const isRightToLeft = (): boolean => document.documentElement.dir === 'rtl';

const distanceToEnd = (x: number): number =>
  isRightToLeft() ? x : document.documentElement.clientWidth - x;

/**
 * The pane beside the table; its edge is moved with the pointer or the arrow keys and is
 * remembered.
 */
export function SidePane({ children }: { readonly children: ReactNode }) {
  const words = useWords().shell;
  const [{ sideWidth }, change] = useView();
  const isDragging = useRef(false);
  const resize = (width: number): void =>
    change({ sideWidth: Math.round(Math.min(SIDE_WIDTH.max, Math.max(SIDE_WIDTH.min, width))) });
  const onKeyDown = (event: KeyboardEvent): void => {
    const towards = isRightToLeft() ? 1 : -1;
    if (event.key === 'ArrowLeft') resize(sideWidth - towards * STEP_PX);
    else if (event.key === 'ArrowRight') resize(sideWidth + towards * STEP_PX);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    isDragging.current = true;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  return (
    <div className={styles.pane} style={{ '--side': `${String(sideWidth)}px` } as object}>
      <div
        className={styles.edge}
        role="separator"
        aria-label={words.direction}
        aria-orientation="vertical"
        aria-valuenow={sideWidth}
        aria-valuemin={SIDE_WIDTH.min}
        aria-valuemax={SIDE_WIDTH.max}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={(event) => isDragging.current && resize(distanceToEnd(event.clientX))}
        onPointerUp={() => {
          isDragging.current = false;
        }}
      />
      <div className={styles.content}>{children}</div>
    </div>
  );
}
