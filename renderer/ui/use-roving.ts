import { useEffect, useRef, type RefObject } from 'react';

/** What is opened from a button is no part of the toolbar. */
const OPENED = '[role=menu], [data-popover], dialog';

/**
 * Makes the buttons inside an element one tab stop, which is the one that had the focus last. Left,
 * right, Home and End go through them (ARIA Authoring Practices, toolbar).
 */
export function useRoving(): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const bar = root.current;
    if (bar === null) return undefined;
    let last: HTMLElement | null = null;
    const items = (): readonly HTMLButtonElement[] =>
      [...bar.querySelectorAll('button')].filter(
        (button) => !button.disabled && button.closest(OPENED) === null,
      );
    const mark = (): void => {
      const all = items();
      const stop = all.find((item) => item === last) ?? all.find(isCurrent) ?? all[0];
      for (const item of all) item.tabIndex = item === stop ? 0 : -1;
    };
    const onFocus = ({ target }: FocusEvent): void => {
      const item = items().find((one) => one === target);
      if (item === undefined) return;
      last = item;
      mark();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const all = items();
      const at = all.findIndex((item) => item === event.target);
      const to = at < 0 ? undefined : targetOf(event.key, at, all.length);
      if (to === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      all[to]?.focus();
    };
    mark();
    const watcher = new MutationObserver(mark);
    watcher.observe(bar, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    bar.addEventListener('focusin', onFocus);
    bar.addEventListener('keydown', onKeyDown);
    return () => {
      watcher.disconnect();
      bar.removeEventListener('focusin', onFocus);
      bar.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  return root;
}

const isCurrent = (item: HTMLElement): boolean => item.ariaCurrent === 'page';

function targetOf(key: string, at: number, count: number): number | undefined {
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: (at + 1) % count,
    ArrowLeft: (at - 1 + count) % count,
    Home: 0,
    End: count - 1,
  };
  return targets[key];
}
