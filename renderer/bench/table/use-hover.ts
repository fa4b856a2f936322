import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';

/**
 * Where the pointer is over `element`.
 * @param onHover called when it comes and when it leaves.
 * @returns its distance from the top of the element in px, null while it is elsewhere.
 */
export function useHover(
  element: RefObject<HTMLElement | null>,
  onHover: (isOver: boolean) => void,
): RefObject<number | null> {
  const top = useRef<number | null>(null);
  const tell = useEffectEvent(onHover);
  useEffect(() => {
    const root = element.current;
    if (root === null) return undefined;
    const ends = new AbortController();
    const { signal } = ends;
    const onMove = ({ clientY }: PointerEvent): void => {
      const isNew = top.current === null;
      top.current = clientY - root.getBoundingClientRect().top;
      if (isNew) tell(true);
    };
    const onLeave = (): void => {
      top.current = null;
      tell(false);
    };
    root.addEventListener('pointermove', onMove, { signal, passive: true });
    root.addEventListener('pointerleave', onLeave, { signal });
    return () => ends.abort();
  }, [element]);
  return top;
}
