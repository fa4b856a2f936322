import { useCallback, useEffect, useRef } from 'react';

/** The latest `act` behind a function that keeps its identity: rows need not render again for it. */
export function useSteady<Input extends readonly unknown[]>(
  act: (...input: Input) => void,
): (...input: Input) => void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback((...input) => latest.current(...input), []);
}
