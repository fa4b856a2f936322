import { useCallback, useEffect, useRef } from 'react';

/** Tells, also later, whether the component is still shown: a request outlives what asked for it. */
export function useIsHere(): () => boolean {
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return useCallback(() => isShown.current, []);
}
