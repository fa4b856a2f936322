import { useEffect } from 'react';

/**
 * Ignores the second click of a double click on any button: its target may be gone, and another
 * device may have taken its place.
 */
export function useSingleClicks(): void {
  useEffect(() => {
    const stop = (event: MouseEvent): void => {
      const { target, detail } = event;
      if (detail < 2 || !(target instanceof Element) || target.closest('button') === null) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('click', stop, { capture: true });
    return () => window.removeEventListener('click', stop, { capture: true });
  }, []);
}
